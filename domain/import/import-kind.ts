import { z } from 'zod'
import type { TextFault } from './legacy-text'

/** The three lists a school hands over. */
export const ImportKind = z.enum(['students', 'staff', 'classes'])
export type ImportKind = z.infer<typeof ImportKind>

export type RowErrorCode =
  | TextFault
  | 'empty'
  | 'too_long'
  | 'bad_code'
  | 'code_as_number'
  | 'code_lost_zeros'
  | 'code_repeated'
  | 'code_of_other'
  | 'cell_as_date'
  | 'bad_name'
  | 'not_printable'
  | 'bad_date'
  | 'date_out_of_range'
  | 'date_in_future'
  | 'bad_email'
  | 'email_repeated'
  | 'email_of_administrator'
  | 'bad_status'
  | 'bad_yes_no'
  | 'class_repeated'
  | 'class_in_two_units'
  | 'class_elsewhere'
  | 'not_a_class'
  | 'not_a_unit'
  | 'unknown_person'
  | 'name_differs'
  | 'not_staff'
  | 'not_in_class'

/**
 * What is wrong in one cell. `row` is the line a spreadsheet shows, `column` the header as the file writes
 * it, `known` what is recorded in its place.
 */
export type RowError = { row: number; column: string; code: RowErrorCode; value: string; known?: string }

/** What was read as it stands and deserves a second look. */
export type RowNoteCode = 'name_in_one_word' | 'odd_name' | 'code_spelt_otherwise'
export type RowNote = { row: number; column: string; code: RowNoteCode; value: string; known?: string }

export type PlainFault =
  | 'empty_file'
  | 'not_utf8'
  | 'bad_xlsx'
  | 'locked_xlsx'
  | 'old_xls'
  | 'html_table'
  | 'too_many_rows'
  | 'too_large'
/** Why a file cannot be read at all. */
export type FileFault =
  | { code: 'missing_columns' | 'blank_header' | 'column_twice'; columns: string[] }
  | { code: 'bad_csv'; line: number }
  | { code: PlainFault }
