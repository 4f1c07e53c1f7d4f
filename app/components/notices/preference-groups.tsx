import { Card } from '#app/components/ui/card.tsx'
import { Checkbox } from '#app/components/ui/checkbox.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { lockedTopic, type NoticeTopic, noticeTopics } from '#server/domain/notices/contract.ts'
import type { NoticePreferences } from '#server/domain/notices/index.ts'
import { topicIcons } from './notice-row.tsx'

type Preference = NoticePreferences['preferences'][number]

/** All topics with what can be switched about each; the locked one says that it cannot. */
export function PreferenceGroups({ preferences }: { preferences: readonly Preference[] }) {
  return (
    <div className="grid gap-4">
      {noticeTopics.map((topic) => (
        <Topic key={topic} topic={topic} preferences={preferences.filter((one) => one.topic === topic)} />
      ))}
    </div>
  )
}

function Topic({ topic, preferences }: { topic: NoticeTopic; preferences: readonly Preference[] }) {
  const words = useWords('notice.preferences')
  const Icon = topicIcons[topic]
  return (
    <Card>
      <fieldset aria-describedby={`about-${topic}`}>
        <legend className="flex items-center gap-2 font-semibold">
          <Icon aria-hidden className="size-5 shrink-0 text-quiet" />
          {words(`topic.${topic}`)}
        </legend>
        <p id={`about-${topic}`} className="mt-1 text-quiet text-sm">
          {words(`about.${topic}`)}
        </p>
        {topic !== lockedTopic && (
          <div className="mt-2 flex flex-wrap gap-x-8">
            {preferences.map(({ channel, isOn }) => (
              <Checkbox
                key={channel}
                name="wanted"
                value={`${topic}.${channel}`}
                defaultChecked={isOn}
                label={words(`channel.${channel}`)}
              />
            ))}
          </div>
        )}
      </fieldset>
    </Card>
  )
}
