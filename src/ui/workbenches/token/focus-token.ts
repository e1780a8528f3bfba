/** Puts the caret into the token box: where to go on when what was pressed is no longer there. */
export function focusToken(): void {
  document.getElementById('token')?.focus()
}
