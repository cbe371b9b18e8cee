import { z } from 'zod'

/** Kinds of callout: a right, what the law limits, a step to take, a danger. */
export const CalloutKind = z.enum(['right', 'limit', 'do', 'warn'])
export type CalloutKind = z.infer<typeof CalloutKind>

type Attributes = { required: readonly string[]; optional: readonly string[] }

/** The closed list of what a lesson may use besides Markdown, with its attributes. */
export const lessonComponents = {
  Section: { required: ['id', 'title'], optional: [] },
  Law: { required: ['id', 'art'], optional: ['past', 'named'] },
  Callout: { required: ['kind'], optional: ['title'] },
  Choice: { required: ['id'], optional: [] },
  Case: { required: ['id'], optional: [] },
  Recall: { required: ['id'], optional: [] },
  Figure: { required: ['src', 'alt'], optional: ['caption'] },
  Shown: { required: ['id'], optional: [] },
  Task: { required: ['id'], optional: [] },
  Fold: { required: ['title'], optional: [] },
  Steps: { required: [], optional: [] },
} as const satisfies Record<string, Attributes>
export type ComponentName = keyof typeof lessonComponents

export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(lessonComponents, name)

export const exerciseComponents = { Recall: 'recall', Choice: 'choice', Case: 'case' } as const
export const isExerciseComponent = (name: string): name is keyof typeof exerciseComponents =>
  Object.hasOwn(exerciseComponents, name)

/** The attributes of a component that are missing or not known. */
export function attributeFaults(
  name: ComponentName,
  attributes: readonly string[],
): { missing: string[]; unknown: string[] } {
  const { required, optional }: Attributes = lessonComponents[name]
  return {
    missing: required.filter((attribute) => !attributes.includes(attribute)),
    unknown: attributes.filter((attribute) => !required.includes(attribute) && !optional.includes(attribute)),
  }
}
