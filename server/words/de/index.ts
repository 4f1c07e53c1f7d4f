import type { WordsOf } from '#server/words/typed.ts'
import { common } from './common.ts'
import { consent } from './consent.ts'
import { form } from './form.ts'
import { more } from './more.ts'
import { navigation } from './navigation.ts'
import { nomination } from './nomination.ts'
import { problem } from './problem.ts'
import { refusal } from './refusal.ts'
import { signIn } from './sign-in.ts'

export const de: WordsOf = { signIn, more, consent, common, form, navigation, nomination, problem, refusal }
