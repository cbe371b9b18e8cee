import { checkBank } from './check-bank'
import { checkCitations } from './check-citations'
import { checkCompetences } from './check-competences'
import { checkCourses } from './check-courses'
import { checkDrawings } from './check-drawings'
import { checkForms } from './check-forms'
import { checkMarkup } from './check-markup'
import { checkMinutes } from './check-minutes'
import { checkPlacement } from './check-placement'
import { checkShown } from './check-shown'
import { checkStructure } from './check-structure'
import { checkTaskHosts } from './check-task-hosts'
import { checkTwins } from './check-twins'
import { checkWording } from './check-wording'
import { byPlace, type Fault } from './fault'
import type { Content } from './source'

const rules = [
  checkCourses,
  checkMarkup,
  checkStructure,
  checkPlacement,
  checkMinutes,
  checkWording,
  checkBank,
  checkTwins,
  checkCitations,
  checkDrawings,
  checkShown,
  checkForms,
  checkCompetences,
  checkTaskHosts,
]

/** Every rule of docs/authoring.md over all that could be read. */
export const checkContent = (content: Content): Fault[] =>
  rules.flatMap((rule) => rule(content)).sort(byPlace)
