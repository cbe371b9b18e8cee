'use client'

import { useState, useSyncExternalStore } from 'react'
import { Field, type FieldProps } from '../ui/field'

const never = () => () => {}

type Props = Omit<FieldProps, 'type' | 'hint'> & {
  hint?: string
  texts: { show: string; hide: string; typing: string }
}

/**
 * A password that can be looked at while it is typed: with a Vietnamese keyboard nobody sees otherwise what
 * the letters have become. Without JavaScript it is an ordinary field.
 */
export function PasswordField({ texts, hint, ...rest }: Props) {
  const [isShown, setShown] = useState(false)
  const canShow = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <Field
      {...rest}
      type={isShown ? 'text' : 'password'}
      hint={[hint, texts.typing].filter(Boolean).join(' ')}
      autoCapitalize="none"
      spellCheck={false}
      action={
        canShow && (
          <button
            type="button"
            aria-controls={rest.id ?? rest.name}
            onClick={() => setShown(!isShown)}
            className="min-h-11 rounded-tile px-2 text-sm font-semibold text-sea hover:bg-sea-soft"
          >
            <span key={isShown ? 'hide' : 'show'}>{isShown ? texts.hide : texts.show}</span>
          </button>
        )
      }
    />
  )
}
