import type { Role } from '@/domain/access/roles'

/**
 * Who can be tried out in the demo school. Codes are those of prisma/demo; roles beyond the lists' are given
 * by hand.
 */
export type CastMember = { who: string; role: string; code: string; gets?: Role }

export const cast: readonly CastMember[] = [
  { who: 'Administrator', role: 'administrator', code: 'CB0234', gets: 'administrator' },
  { who: 'Student affairs', role: 'student_affairs', code: 'CB0244', gets: 'student_affairs' },
  { who: 'Faculty manager', role: 'faculty_manager', code: 'CB0278' },
  { who: 'Class adviser', role: 'adviser', code: 'CB0171' },
  { who: 'Class monitor', role: 'class_monitor', code: '15000052' },
  { who: 'Collaborator', role: 'collaborator', code: 'CB0299' },
  { who: 'Learner, half way', role: 'learner', code: '15000001' },
  { who: 'Learner, new', role: 'learner', code: '15000002' },
]
