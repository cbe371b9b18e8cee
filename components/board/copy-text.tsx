'use client'

import { useState } from 'react'
import { buttonLook } from '../ui/button-look'
import { inputLook } from '../ui/field'

type Props = { label: string; text: string; texts: { copy: string; copied: string } }

/** A text to take along: selected by hand, or copied at a press. */
export function CopyText({ label, text, texts }: Props) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <div className="grid gap-2.5">
      <textarea
        aria-label={label}
        readOnly
        rows={4}
        value={text}
        className={`${inputLook} field-sizing-content resize-y`}
      />
      <div className="flex flex-wrap items-center gap-x-3">
        <button type="button" onClick={copy} className={buttonLook('quiet')}>
          {texts.copy}
        </button>
        <span role="status" className="text-sm font-semibold text-good">
          {isCopied ? texts.copied : ''}
        </span>
      </div>
    </div>
  )
}
