import { z } from 'zod'

/** The three lists a school hands over. */
export const ImportKind = z.enum(['students', 'staff', 'classes'])
export type ImportKind = z.infer<typeof ImportKind>

export type RowErrorCode =
  | 'empty'
  | 'too_long'
  | 'bad_code'
  | 'code_as_number'
  | 'code_repeated'
  | 'code_of_other'
  | 'bad_name'
  | 'name_in_one_word'
  | 'not_printable'
  | 'bad_date'
  | 'date_out_of_range'
  | 'bad_email'
  | 'email_repeated'
  | 'email_of_administrator'
  | 'bad_status'
  | 'bad_yes_no'
  | 'class_repeated'
  | 'class_in_two_units'
  | 'not_a_class'
  | 'unknown_person'
  | 'name_differs'
  | 'not_staff'
  | 'not_in_class'

/** What is wrong in one cell. `row` is the line a spreadsheet shows, `column` the header as the file writes it. */
export type RowError = { row: number; column: string; code: RowErrorCode; value: string }

/** Why a file cannot be read at all. */
export type FileFault =
  | { code: 'missing_columns'; columns: string[] }
  | { code: 'empty_file' | 'not_utf8' | 'bad_csv' | 'bad_xlsx' | 'old_xls' | 'too_many_rows' | 'too_large' }
