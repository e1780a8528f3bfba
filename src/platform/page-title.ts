/** Sets the title of the tab: never anything of what the person gave. */
export function showPageTitle(name: string): void {
  document.title = `${name}: why does this token not verify?`
}
