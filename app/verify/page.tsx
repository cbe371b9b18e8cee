import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Card } from '@/components/ui/card'
import { Logo } from '@/components/ui/logo'
import { Both } from '@/components/verify/both'
import { CodeBox } from '@/components/verify/code-box'
import { readSerial } from '@/domain/certificate/serial'
import { cutText } from '@/domain/text/cut-text'
import { both, codeBoxTexts } from './texts'

type Props = { searchParams: Promise<{ code?: string | string[] }> }

export const metadata: Metadata = { title: 'Tra cứu chứng nhận · Verify a certificate' }

/** Where someone with a certificate on paper types its code. */
export default async function VerifyBoxPage({ searchParams }: Props) {
  const { code } = await searchParams
  const typed = typeof code === 'string' ? cutText(code.trim(), 40) : ''
  if (typed) redirect(`/verify/${readSerial(typed) ?? encodeURIComponent(typed)}`)
  return (
    <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-gutter py-8">
      <Logo name={both('app.name').vi} />
      <Card className="grid gap-5">
        <h1 className="text-xl">
          <Both {...both('verify.title')} block />
        </h1>
        <CodeBox texts={codeBoxTexts} />
      </Card>
    </main>
  )
}
