import type { CourseManifest } from '../content/manifest'

/** Names a task within its course: two lessons may each have a task of the same id. */
export const taskKey = (lesson: string, task: string): string => `${lesson}/${task}`

/** The tasks that a course has now, each as its key, in the order of the course. */
export const tasksOf = ({ lessons }: Pick<CourseManifest, 'lessons'>): string[] =>
  lessons.flatMap(({ id, tasks }) => tasks.map((task) => taskKey(id, task)))
