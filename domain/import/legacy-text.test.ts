import { expect, test } from 'vitest'
import { textFault } from './legacy-text'

test('names in old fonts or read in a wrong code page are told by what they are', () => {
  expect(['Lª ThÞ Hoµ', 'NguyÔn V¨n An', 'TrÇn Quèc Hïng'].map(textFault)).toEqual(
    Array(3).fill('text_tcvn3'),
  )
  expect(['Nguyeãn Thò Hoa', 'Traàn Vaên', 'Löông'].map(textFault)).toEqual(Array(3).fill('text_vni'))
  expect(['BÃ¹i VÄƒn TÃ¢m', 'Nguyá»…n', 'Äáº·ng'].map(textFault)).toEqual(Array(3).fill('text_mojibake'))
  expect(['Nguy?n V?n B?nh', 'Tr\uFFFDn'].map(textFault)).toEqual(['text_lost', 'text_lost'])
})

test('names in any Latin spelling pass', () => {
  const names =
    'Hoà Thuý Hoá Ngoãn Quý Toàn|NGUYỄN THỊ ÁNH|ĐẶNG HỮU NGHĨA|Müller|Søren|François|José|João|Simões|Leão|Michaël|Noël|Saïd|Raúl|Åsa|Björk|Ångström|Peña|Zoë'
  for (const name of names.split('|')) expect([name, textFault(name)]).toEqual([name, null])
})
