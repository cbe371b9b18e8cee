import { expect, test } from 'vitest'
import { textFault } from './legacy-text'

test.each([
  ['text_tcvn3', 'Lª ThÞ Hoµ|NguyÔn V¨n An|TrÇn Quèc Hïng|TrÇn|¸nh'],
  ['text_vni', 'Nguyeãn Thò Hoa|Traàn|Vaên|Löông|Thaûo|Hieàn|Leâ|Leã|Tröø|Ñöùc|Cöûu|Nöõ|TRAÀN|Trôôn|Myõ'],
  ['text_mojibake', 'BÃ¹i|VÄƒn|TÃ¢m|Nguyá»…n|Äáº·ng|Má»¹|TÆ°|Trá»‹nh|Æ€'],
  ['text_lost', 'Nguy?n V?n B?nh|Nguy??n|Tr? An|An Tr?|Tr\uFFFDn|\uFFFD'],
])('a text from an old font or a wrong code page is told by what it is: %s', (fault, words) => {
  for (const word of words.split('|')) expect([word, textFault(word)]).toEqual([word, fault])
})
test('a question mark that stands for no letter is no lost letter', () => {
  for (const text of ['? An', 'Lê ? An', '1?2', 'An?!', 'Lớp 1?', '?'])
    expect([text, textFault(text)]).toEqual([text, null])
})
test('names in any Latin spelling pass', () => {
  const names =
    'Hoà Thuý Hoá Ngoãn Quý Toàn|NGUYỄN THỊ ÁNH|ĐẶNG HỮU NGHĨA|Müller|Søren|François|José|João|Simões|Leão|Michaël|Noël|Saïd|Raúl|Åsa|Björk|Ångström|Peña|Zoë|Châu|Bạch Ánh'
  for (const name of names.split('|')) expect([name, textFault(name)]).toEqual([name, null])
})
