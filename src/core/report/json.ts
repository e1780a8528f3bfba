import { jsonText } from './json-text'
import type { ReportFormat } from './report-format'

export default {
  name: 'json',
  label: 'JSON',
  mediaType: 'application/json',
  render: (report) => `${jsonText(report)}\n`,
} satisfies ReportFormat
