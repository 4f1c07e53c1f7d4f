import type { WordsOf } from '#server/words/typed.ts'
import { common } from './common.ts'
import { form } from './form.ts'
import { navigation } from './navigation.ts'
import { problem } from './problem.ts'
import { refusal } from './refusal.ts'

export const de: WordsOf = { common, form, navigation, problem, refusal }
