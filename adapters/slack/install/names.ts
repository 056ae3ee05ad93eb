// What an adapter's ids are named where many workspaces are served: Slack's ids are unique within one workspace or organisation alone.
// So the id of the installation stands before them in every name and in every place: 'slack:T1:C1'.
import type { ChatEvent, Origin } from '../../../src/index.ts';
import { readPlace, writePlace } from '../post/place.ts';

const PLATFORM = 'slack:';

/** As the core names the workspace, or the organisation, of an installation. */
export const workspaceNamed = (installation: string): string => `${PLATFORM}${installation}`;

/** What all names of an installation begin with. */
export const namesOf = (installation: string): string => `${workspaceNamed(installation)}:`;

/** 'slack:C1' as that of an installation; as it is where there is one workspace alone. */
export const nameWithin = (installation: string | undefined, name: string): string =>
  installation === undefined || !name.startsWith(PLATFORM)
    ? name
    : `${namesOf(installation)}${name.slice(PLATFORM.length)}`;

/** The installation of a name of a channel or person; undefined where there is one workspace alone. */
export const installationIn = (name: string): string | undefined => /^slack:([^:]+):/u.exec(name)?.[1];

export function eventWithin(installation: string | undefined, event: ChatEvent): ChatEvent {
  if (installation === undefined) return event;
  const named = (name: string): string => nameWithin(installation, name);
  const { changes } = event;
  return {
    ...event,
    key: named(event.key),
    conversation: named(event.conversation),
    ...(changes && { changes: { ...changes, event: named(changes.event) } }),
    origin: originWithin(installation, event.origin),
  };
}

export function originWithin(installation: string | undefined, origin: Origin): Origin {
  if (installation === undefined) return origin;
  return {
    ...origin,
    channel: nameWithin(installation, origin.channel),
    person: nameWithin(installation, origin.person),
    place: placeWithin(installation, origin.place),
    ...(origin.home !== undefined && { home: placeWithin(installation, origin.home) }),
  };
}

/** What shows its answer in its place has none. */
function placeWithin(installation: string, written: string): string {
  const place = readPlace(written);
  return place === undefined ? written : writePlace({ ...place, installation });
}
