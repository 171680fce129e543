import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { openDemoDesk } from '@cabinet/duties/mail/server/demo-desk.ts'
import { afterOfficeMinutes } from '@cabinet/duties/mail/server/demo-diary.ts'
import { allow } from '@cabinet/office/permission.ts'
import { dice } from '@cabinet/paper/dice.ts'
import type { Change } from '@cabinet/store/store.ts'
import { type AudiencesAct, audiencesPermissions } from '../rules/permissions.ts'

export type AudienceDesk = ReturnType<typeof openAudienceDesk>

/** The hands of this duty at the demonstration: everybody acts by the office's own commands, with their own rights. */
export function openAudienceDesk(setting: DemoSetting) {
  const { store, calendar } = setting
  const mail = openDemoDesk({ ...setting, roll: dice('Port-Amande reçoit') })
  return { ...mail, mail, until: setting.until, receive, untilTime }

  /** One act of this duty. */
  async function receive<T>(key: DemoKey, right: AudiencesAct, work: (change: Change) => Promise<T>): Promise<T> {
    const who = await mail.person(key)
    return store.change(who, work, allow(audiencesPermissions, who, right).inPlaceOf)
  }

  /** The minutes of office hours from now until a moment of the wall; Port-Amande keeps the time of UTC. */
  function untilTime(local: string): number {
    const wanted = Date.parse(`${local}:00Z`)
    let [least, most] = [0, 480 * 120]
    while (least < most) {
      const middle = Math.floor((least + most) / 2)
      if (afterOfficeMinutes(store.clock(), middle, calendar).getTime() < wanted) least = middle + 1
      else most = middle
    }
    return least
  }
}
