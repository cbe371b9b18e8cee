import { TEST_OUT_NEEDED, TESTED_OUT } from '@/domain/quiz/test-out'
import { Prisma } from '@/server/platform/db'

/**
 * Where lessons that six questions made done have nothing to show for it: `test_out_fault`. Such a lesson
 * has its submitted six of that moment, in this run or, after an annulment, in the run before; the lessons
 * that a submitted six name are done; and both figure and lessons follow from the answers, as long as those
 * are kept and the questions can be opened. Needs `question_key`.
 */
export const testOutFaults: Prisma.Sql = Prisma.sql`
  tested_lesson AS (
    SELECT o.person_id, o.id, q.body ->> 'lesson' AS lesson, count(*) AS asked,
      bool_or(k.choice IS NULL) AS is_lost,
      count(*) FILTER (WHERE o.answers -> (i.place - 1)::text -> 'response' ->> 'choice' = k.choice) AS earned
    FROM test_out o
    CROSS JOIN LATERAL jsonb_array_elements(o.items) WITH ORDINALITY AS i (item, place)
    JOIN question_version q ON q.hash = i.item ->> 'question'
    JOIN question_key k ON k.hash = q.hash
    WHERE o.submitted_at IS NOT NULL AND o.answers <> '{}'::jsonb
    GROUP BY 1, 2, 3
  ),
  tested AS (
    SELECT person_id, id, sum(earned) AS earned, bool_or(is_lost) AS is_lost,
      coalesce(array_agg(lesson) FILTER (WHERE earned = asked), '{}') AS known
    FROM tested_lesson GROUP BY 1, 2
  ),
  test_out_fault AS (
    SELECT 'test_out' AS kind, concat_ws(' ', p.run_id, p.lesson_id) AS key, concat_ws(' ', p.done_reason, p.done_at) AS stands,
      'six questions handed in then' AS must
    FROM lesson_progress p JOIN run r ON r.person_id = p.person_id AND r.id = p.run_id
    WHERE p.done_reason = ${TESTED_OUT} AND NOT EXISTS (SELECT FROM test_out o
      WHERE o.person_id = p.person_id AND o.course_id = r.course_id AND o.submitted_at = p.done_at
        AND p.lesson_id = ANY (o.lessons))
    UNION ALL
    SELECT 'test_out', concat_ws(' ', o.run_id, l.lesson), 'not done', 'done'
    FROM test_out o CROSS JOIN LATERAL unnest(o.lessons) AS l (lesson)
    LEFT JOIN lesson_progress p ON p.person_id = o.person_id AND p.run_id = o.run_id AND p.lesson_id = l.lesson
      AND p.done_at IS NOT NULL
    WHERE p.lesson_id IS NULL
    UNION ALL
    SELECT 'test_out', o.id::text, concat_ws(' ', o.right_count, o.lessons), concat_ws(' ', t.earned, t.known)
    FROM test_out o JOIN tested t ON t.person_id = o.person_id AND t.id = o.id
    WHERE NOT t.is_lost AND (o.right_count <> t.earned
      OR NOT o.lessons <@ (CASE WHEN t.earned >= ${TEST_OUT_NEEDED} THEN t.known ELSE '{}' END))
  )`
