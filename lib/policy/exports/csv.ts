import type {Export} from './export.ts'

/** Excel takes a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(value: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
}

function cell(value: string): string {
  const safe = harmless(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as CSV (RFC 4180), with a header line and a byte order mark.
 *
 * @param columns - the names in the header, in order
 * @param rows - cells by column; what is missing is empty
 */
export function csvExport<C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Partial<Record<C, string | undefined>>>[],
): Export {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  const body = lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')
  return {
    body: `${BYTE_ORDER_MARK}${body}`,
    contentType: 'text/csv; charset=utf-8; header=present',
  }
}
