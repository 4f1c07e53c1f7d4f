import type { WordsOf } from '#server/words/typed.ts'
import { act } from './act.ts'
import { appeal } from './appeal.ts'
import { attention } from './attention.ts'
import { audit } from './audit.ts'
import { auditLabel } from './audit-label.ts'
import { board } from './board.ts'
import { campaign } from './campaign.ts'
import { collective } from './collective.ts'
import { common } from './common.ts'
import { consent } from './consent.ts'
import { devices } from './devices.ts'
import { form } from './form.ts'
import { joining } from './joining.ts'
import { more } from './more.ts'
import { myWork } from './my-work.ts'
import { navigation } from './navigation.ts'
import { nomination } from './nomination.ts'
import { notice } from './notice.ts'
import { people } from './people.ts'
import { problem } from './problem.ts'
import { progress } from './progress.ts'
import { queue } from './queue.ts'
import { record } from './record.ts'
import { refusal } from './refusal.ts'
import { security } from './security.ts'
import { signIn } from './sign-in.ts'
import { standing } from './standing.ts'
import { tokens } from './tokens.ts'
import { verdict } from './verdict.ts'

export const en: WordsOf = {
  queue,
  verdict,
  myWork,
  record,
  act,
  attention,
  audit,
  auditLabel,
  appeal,
  standing,
  progress,
  campaign,
  board,
  security,
  signIn,
  joining,
  more,
  consent,
  collective,
  common,
  devices,
  form,
  navigation,
  nomination,
  notice,
  people,
  problem,
  refusal,
  tokens,
}
