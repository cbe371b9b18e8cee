import { searchText } from '../text/search-text'

/** Whether somebody who belongs to the school is asked now or away for a while. */
export type Standing = 'active' | 'on_leave'

/** Why somebody belongs to the school no longer. */
export const leavingReasons = [
  'withdrawn',
  'expelled',
  'graduated',
  'transferred',
  'retired',
  'resigned',
  'contract_ended',
  'deceased',
] as const
export type LeavingReason = (typeof leavingReasons)[number]

/**
 * Why a membership ended: the person left, went on elsewhere, or a list no longer names them for the duty.
 */
export const endReasons = [...leavingReasons, 'moved', 'duty_ended'] as const
export type EndReason = (typeof endReasons)[number]

export type Status = { standing: Standing } | { leaving: LeavingReason }

/** What lists write for each, without accents; a word stands once. */
const words: readonly (readonly [Status, string])[] = [
  [{ standing: 'active' }, 'dang hoc|dang theo hoc|con hoc|binh thuong|hoc tiep|active'],
  [{ standing: 'active' }, 'dang lam viec|dang cong tac|con lam viec|dang lam|chinh thuc|thu viec'],
  [{ standing: 'on_leave' }, 'bao luu|tam dung|tam dung hoc|tam nghi|nghi hoc tam thoi|on leave'],
  [{ standing: 'on_leave' }, 'nghia vu quan su|di nghia vu quan su|nhap ngu|nvqs'],
  [
    { standing: 'on_leave' },
    'thai san|nghi thai san|nghi om|nghi khong luong|di hoc|di hoc nuoc ngoai|biet phai',
  ],
  [{ leaving: 'withdrawn' }, 'thoi hoc|xin thoi hoc|da thoi hoc|nghi hoc|bo hoc|tu thoi hoc|withdrawn'],
  [{ leaving: 'expelled' }, 'buoc thoi hoc|bi buoc thoi hoc|duoi hoc|xoa ten|expelled'],
  [{ leaving: 'graduated' }, 'tot nghiep|da tot nghiep|ra truong|da ra truong|hoan thanh khoa hoc|graduated'],
  [
    { leaving: 'transferred' },
    'chuyen truong|da chuyen truong|chuyen cong tac|da chuyen cong tac|transferred',
  ],
  [{ leaving: 'retired' }, 'nghi huu|da nghi huu|huu tri|ve huu|nghi che do|retired'],
  [
    { leaving: 'resigned' },
    'thoi viec|da thoi viec|nghi viec|da nghi viec|xin nghi viec|buoc thoi viec|resigned',
  ],
  [{ leaving: 'contract_ended' }, 'het hop dong|cham dut hop dong|het han hop dong|contract ended'],
  [{ leaving: 'deceased' }, 'da mat|qua doi|tu vong|mat|deceased'],
]

/** The status a list writes, accents and capitals aside; null for a word nobody agreed on. */
export function statusOf(text: string): Status | null {
  const word = searchText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return words.find(([, list]) => list.split('|').includes(word))?.[0] ?? null
}
