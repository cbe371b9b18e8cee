import { admin, at, office, type Rule } from './border-rule'

// One pattern stands for several actions: each of them has its own line.
export const actions: Record<string, Rule> = {
  'invite a person of another unit': {
    who: office,
    address: at('/api/v1/people/invite'),
    body: ({ person }) => ({ personId: person }),
  },
  'shut an account': {
    who: admin,
    address: at('/api/v1/people/disable'),
    body: ({ person }) => ({ personId: person }),
  },
  'open an account': {
    who: admin,
    address: at('/api/v1/people/enable'),
    body: ({ person }) => ({ personId: person }),
  },
  'replace a certificate': {
    who: office,
    address: at('/api/v1/people/replace'),
    body: ({ serial }) => ({ serial, reason: 'Tên sai' }),
  },
  'revoke a certificate': {
    who: office,
    address: at('/api/v1/people/revoke'),
    body: ({ serial }) => ({ serial, reason: 'Thi hộ' }),
  },
  'issue the missing certificates of a person': {
    who: office,
    address: at('/api/v1/people/issue'),
    body: ({ person }) => ({ personId: person }),
  },
  'annul a pass': {
    who: office,
    address: at('/api/v1/people/annul'),
    body: ({ person, attempt }) => ({ personId: person, runId: attempt, reason: 'Thi hộ', document: 'QĐ 1' }),
  },
  'withdraw an annulment': {
    who: office,
    address: at('/api/v1/people/restore'),
    body: ({ person, attempt }) => ({
      personId: person,
      runId: attempt,
      reason: 'Nhầm người',
      document: 'QĐ 2',
    }),
  },
  'give a role': {
    who: admin,
    address: at('/api/v1/people/grant'),
    body: ({ person, unit }) => ({ personId: person, unitId: unit, role: 'administrator' }),
  },
  'end a role': {
    who: admin,
    address: at('/api/v1/people/end'),
    body: ({ person }) => ({ personId: person, grantId: person }),
  },
  'correct a target': {
    who: office,
    address: at('/api/v1/targets/correct'),
    body: ({ target }) => ({ target, name: 'Another name', starts: '2026-09-05' }),
  },
  'delete a target': {
    who: office,
    address: at('/api/v1/targets/delete'),
    body: ({ target }) => ({ target }),
  },
  'take a board as a file': {
    who: office,
    address: ({ unit, target }) => `/api/v1/exports/board?target=${target}&unit=${unit}`,
  },
}
