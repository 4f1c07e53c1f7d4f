import { common } from './common.ts'
import { consent } from './consent.ts'
import { form } from './form.ts'
import { more } from './more.ts'
import { navigation } from './navigation.ts'
import { nomination } from './nomination.ts'
import { problem } from './problem.ts'
import { refusal } from './refusal.ts'
import { signIn } from './sign-in.ts'

/** Vietnamese, the source of every key and argument; a new namespace is added here and in `en` and `de`. */
export const vi = { signIn, more, consent, common, form, navigation, nomination, problem, refusal } as const
