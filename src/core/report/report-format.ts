import type { Report } from './report'

/** A way to write a report down. */
export interface ReportFormat {
  readonly name: string
  /** For a menu. */
  readonly label: string
  readonly mediaType: string
  /** Never throws, whatever the token was. */
  render(report: Report): string
}
