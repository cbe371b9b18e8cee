import path from 'node:path'

const packages = path.resolve(process.cwd(), 'node_modules/@expo-google-fonts')
const file = (name: string, family: string, weight: string): string =>
  path.join(packages, name, weight, `${family}_${weight}.ttf`)

export type Weight = 'regular' | 'bold'
const families = [
  { name: 'be-vietnam-pro', family: 'BeVietnamPro' },
  { name: 'noto-sans', family: 'NotoSans' },
  { name: 'noto-sans-lao', family: 'NotoSansLao' },
  { name: 'noto-sans-khmer', family: 'NotoSansKhmer' },
]

/** The fonts of each weight: a letter is drawn in the first that has it. */
export const fontFiles: Record<Weight, { id: string; file: string }[]> = {
  regular: families.map(({ name, family }) => ({
    id: `${family}-regular`,
    file: file(name, family, '400Regular'),
  })),
  bold: families.map(({ name, family }) => ({ id: `${family}-bold`, file: file(name, family, '700Bold') })),
}
