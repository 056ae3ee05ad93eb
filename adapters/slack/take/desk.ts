// What a listener works with: for the workspace that something came from, and in its names.
import type { Context, webApi } from '@slack/bolt';
import type { ChatEvent, Courier, Form, Origin } from '../../../src/index.ts';
import { eventWithin, originWithin } from '../install/names.ts';
import type { Workspaces } from '../install/workspaces.ts';

/** As in intake.ts, which knows nothing of desks. */
type TakeIn = (event: ChatEvent) => Promise<void>;

export interface Desk {
  readonly takeIn: TakeIn;
  readonly isMeant: Courier['isMeant'];
  respond(event: ChatEvent): ReturnType<Courier['inPlace']['respond']>;
  form(command: string, origin: Origin): Promise<Form | undefined>;
  readonly client: webApi.WebClient;
}

export interface DeskOptions {
  readonly courier: Pick<Courier, 'isMeant' | 'inPlace'>;
  readonly takeIn: TakeIn;
  readonly workspaces: Pick<Workspaces, 'of'>;
}

export type DeskFor = (context: Context) => Desk;

export const createDesks =
  ({ courier, takeIn, workspaces }: DeskOptions): DeskFor =>
  (context) => {
    const { id, client } = workspaces.of(context);
    const within = (event: ChatEvent): ChatEvent => eventWithin(id, event);
    return {
      client,
      takeIn: (event) => takeIn(within(event)),
      isMeant: (event) => courier.isMeant(within(event)),
      respond: (event) => courier.inPlace.respond(within(event)),
      form: (command, origin) => courier.inPlace.form(command, originWithin(id, origin)),
    };
  };
