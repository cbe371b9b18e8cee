import { expect, test } from 'vitest'
import { showDuration } from './duration'
import { translator } from './translate'

const [vi, en] = [translator('vi'), translator('en')]

test('a time is said as people say it', () => {
  expect([9, 61, 85, 90, 176].map((minutes) => showDuration(minutes, vi))).toEqual([
    'khoảng 9 phút',
    'khoảng 1 giờ',
    'gần 1 giờ rưỡi',
    'khoảng 1 giờ rưỡi',
    'gần 3 giờ',
  ])
  expect([1, 9, 61, 85, 176].map((minutes) => showDuration(minutes, en))).toEqual([
    'about 1 minute',
    'about 9 minutes',
    'about 1 hour',
    'nearly 1½ hours',
    'nearly 3 hours',
  ])
})
