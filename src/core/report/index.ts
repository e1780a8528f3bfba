import json from './json'
import markdown from './markdown'
import type { ReportFormat } from './report-format'

/** Every format, in the order of the menu. */
export const reportFormats = [markdown, json] as const satisfies readonly ReportFormat[]
