// Opens forms as modals, and does what is sent with them: the same as what is typed, with what was wrong told at its field.
import type { App, BlockAction } from '@slack/bolt';
import {
  doneWithin,
  type Form,
  type InHand,
  type Logger,
  NOT_RECORDED,
  opensForm,
  printableLine,
  STORE_STEP,
} from '../../../src/index.ts';
import type { Timing } from '../connect/timing.ts';
import { readFailure } from '../post/failure.ts';
import { QUIET, whisperTo } from '../post/response-url.ts';
import { escapeText } from '../show/escape.ts';
import { type AskedFrom, doneView, FORM_VIEW, formView, readSent } from '../show/form-view.ts';
import type { Desk, DeskFor } from './desk.ts';
import { readForm } from './incoming.ts';
import { takeDown } from './intake.ts';

export interface FormOptions {
  readonly deskFor: DeskFor;
  readonly inHand: InHand;
  readonly log: Logger;
  readonly timing: Timing;
}

/** Who wants a form, and where. */
interface Opening extends AskedFrom {
  readonly command: string;
  readonly user: string;
  readonly trigger: string;
}

export interface Forms {
  /** False where the command has no form, or Slack does not show it: its trigger lives for 3 s. Never rejects. */
  open(opening: Opening, desk: Desk): Promise<boolean>;
  /** The same from a button; where Slack does not show it, the person is told what to type. */
  openFromButton(command: string, body: BlockAction, desk: Desk, from: AskedFrom): Promise<void>;
}

export function registerForms(app: App, { deskFor, inHand, log, timing }: FormOptions): Forms {
  app.view(FORM_VIEW, async ({ ack, body, view, context }) => {
    const read = readSent(view);
    if (read === undefined) {
      log.warn({ view: view.callback_id }, 'a form that this version does not know');
      return ack();
    }
    const desk = deskFor(context);
    const { command, options, from } = read;
    const event = readForm({
      ...from,
      user: body.user.id,
      command,
      options,
      sent: `${view.id}:${view.hash}`,
    });
    const responding = inHand.follow(desk.respond(event));
    const isDone = await doneWithin(responding, timing.form);
    // What takes longer is told in another place.
    if (!isDone) await ack();
    const { reply, field } = await responding;
    const words = printableLine(reply.summary);
    if (field !== undefined && field in options) {
      if (isDone) return ack({ response_action: 'errors', errors: { [field]: words } });
      return tell(desk, from, body.user.id, words);
    }
    if (opensForm(command, '')) {
      if (isDone) return ack({ response_action: 'update', view: doneView(view.title.text, reply) });
      return tell(desk, from, body.user.id, words);
    }
    if (!(await takeDown('what was sent with a form', event, { ...desk, log })))
      await tell(desk, from, body.user.id, NOT_RECORDED);
    if (isDone) await ack();
  });

  async function show(
    { client }: Desk,
    form: Form,
    { channel, responseUrl, trigger }: Opening,
  ): Promise<boolean> {
    const from = { channel, ...(responseUrl !== undefined && { responseUrl }) };
    try {
      await client.views.open({ trigger_id: trigger, view: formView(form, from) });
      return true;
    } catch (error) {
      const { cause, next } = readFailure(error);
      log.warn({ cause, next }, 'Slack: a form could not be shown; the person was told what to type');
      return false;
    }
  }

  /** Undefined where the command has no form, or what stands in it cannot be read from the store. */
  const made = (desk: Desk, opening: Opening): Promise<Form | undefined> =>
    desk
      .form(opening.command, readForm({ ...opening, options: {}, sent: opening.trigger }).origin)
      .catch((err: unknown) => {
        log.error({ err, next: STORE_STEP }, 'a form could not be made');
        return undefined;
      });

  /** To the person alone, where they were or else in the direct message. */
  async function tell(
    { client }: Desk,
    { responseUrl }: AskedFrom,
    user: string,
    text: string,
  ): Promise<void> {
    const words = escapeText(printableLine(text));
    const telling =
      responseUrl === undefined
        ? client.chat.postMessage({ channel: user, text: words, ...QUIET })
        : whisperTo(responseUrl, { text: words }, timing.call);
    await Promise.resolve(telling).catch((err: unknown) =>
      log.warn({ err }, 'a person could not be told what became of a form'),
    );
  }

  return {
    async open(opening, desk) {
      const form = await made(desk, opening);
      return form !== undefined && show(desk, form, opening);
    },
    async openFromButton(command, { user, trigger_id: trigger }, desk, from) {
      const opening = { ...from, command, user: user.id, trigger };
      const form = await made(desk, opening);
      if (form === undefined) return tell(desk, from, user.id, NOT_RECORDED);
      if (!(await show(desk, form, opening)))
        await tell(desk, from, user.id, `Slack did not let me open the form. ${form.typed}`);
    },
  };
}
