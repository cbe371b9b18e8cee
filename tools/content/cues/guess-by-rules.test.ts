import { describe, expect, it } from 'vitest'
import { guessByRules, leftByRules } from './guess-by-rules'

describe('a test-wise reader', () => {
  it('drops the options that give a reason, when others give none', () => {
    expect(leftByRules(['Gỡ vì bài quá dài', 'Gỡ bài', 'Để bài'], 'vi')).toEqual([1, 2])
    expect(leftByRules(['Remove it because it is long', 'Take it', 'Keep it'], 'en')).toEqual([1, 2])
  })

  it('drops excuses and absolutes, as whole words only', () => {
    expect(leftByRules(['Gỡ cho nhanh', 'Gỡ mọi bài', 'Gỡ bài'], 'vi')).toEqual([2])
    expect(leftByRules(['Xem vìa', 'Xem bài', 'Xem ảnh'], 'vi')).toEqual([0, 1, 2])
  })

  it('drops the one longest of what is left, and none of several that are equally long', () => {
    expect(leftByRules(['dài hơn cả', 'ngắn', 'ngắn'], 'vi')).toEqual([1, 2])
    expect(leftByRules(['bằng', 'bằng', 'bé'], 'vi')).toEqual([0, 1, 2])
  })

  it('keeps all when a rule would drop all', () => {
    expect(leftByRules(['a vì b', 'c vì d', 'e vì f'], 'vi')).toEqual([0, 1, 2])
  })

  it('finds nothing where options are alike, and everything where only wrong ones excuse themselves', () => {
    const alike = { texts: ['Gửi A', 'Gửi B', 'Gửi C'], key: 1 }
    const open = { texts: ['Gửi A cho nhanh', 'Gửi B', 'Gửi C cho chắc'], key: 1 }
    expect(guessByRules([alike, open], 'vi')).toEqual([1 / 3, 1])
  })
})
