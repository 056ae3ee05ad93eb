// The team in Discord.
import type { FakeDiscord } from './fake-discord.ts';
import type { FakeInteraction } from './fake-discord-interactions.ts';
import { ALICE, BOB, BOT, CHANNEL, DM, type FakeMessage } from './fake-discord-world.ts';
import type { Mishap, Question, Seat } from './team.ts';

const TEAM = [ALICE, BOB, '900000000000000111', '900000000000000112', '900000000000000113'];
/** Who can be written to directly. */
const FIRST = 0;
const POST = 'POST /channels/:id/messages';

export function createDiscordSeat(discord: FakeDiscord): Seat {
  const asked: { readonly who: number; readonly message: FakeMessage }[] = [];
  const commands: FakeInteraction[] = [];
  let redelivered = 0;
  let isLate = false;

  const personAt = (number: number): string => TEAM[number] ?? ALICE;
  const answerTo = (who: number): FakeMessage | undefined => {
    const message = asked.findLast((one) => one.who === who)?.message;
    return discord.answers(message?.channel).find(({ replyTo }) => replyTo === message?.id);
  };
  const placeOf = (interaction: FakeInteraction): string => `command ${interaction.id}`;

  function command({ person: who, text }: Question, isTwice: boolean): string {
    const ask = (acknowledgeWithin?: number): FakeInteraction => {
      const options = {
        user: personAt(who),
        ...(acknowledgeWithin === undefined ? {} : { acknowledgeWithin }),
      };
      const interaction = discord.command('ask', { question: text }, options);
      commands.push(interaction);
      return interaction;
    };
    // Told in a direct message that there will be no answer, they ask once more.
    if (isLate && who === FIRST) ask(0);
    isLate = false;
    const interaction = ask();
    if (isTwice) {
      redelivered += 1;
      discord.deliverInteraction(interaction);
    }
    return placeOf(interaction);
  }

  return {
    ask(question, manner, isTwice) {
      const { person: who, text } = question;
      if (manner === 'command') return command(question, isTwice);
      const author = personAt(who);
      const channel = who === FIRST ? DM : CHANNEL;
      const answer = manner === 'follow-up' ? answerTo(who) : undefined;
      const message =
        answer === undefined
          ? discord.say(channel === DM ? text : `<@${BOT}> ${text}`, { author, channel })
          : discord.say(text, { author, channel, replyTo: answer.id, pingsRepliedUser: true });
      asked.push({ who, message });
      if (isTwice) {
        redelivered += 1;
        discord.deliver(message);
      }
      return `reply to ${message.id}`;
    },

    chat() {
      const answers = TEAM.flatMap((_, who) => (who === FIRST ? [] : (answerTo(who) ?? [])));
      for (const [at, { id }] of answers.entries()) {
        discord.say('did you see the game last night?', { author: personAt(at) });
        discord.say('thanks!', { author: personAt(at + 1), replyTo: id });
      }
      return answers.length * 2;
    },

    goWrong(mishap: Mishap) {
      if (mishap === 'asked to wait (429)') discord.fail({ route: POST, what: { retryAfter: 1 } });
      if (mishap === 'status 500, 502, 503')
        for (const status of [500, 502, 503]) discord.fail({ route: POST, what: { status } });
      if (mishap === 'answers of the platform lost')
        discord.fail({ route: POST, times: 2, what: 'lose the answer' });
      if (mishap === 'connections cut') discord.gateway.cut();
      if (mishap === 'session lost, connection closed by the platform') {
        discord.gateway.forget();
        discord.gateway.cut();
      }
      if (mishap === 'acknowledged too late') isLate = true;
    },

    goOn() {},

    seen() {
      const inChannels = [CHANNEL, DM].flatMap((channel) => discord.answers(channel));
      const inPrivate = commands.flatMap((interaction) =>
        interaction.own.filter(({ loading }) => !loading).map((message) => ({ interaction, message })),
      );
      return [
        ...inChannels.map((message) => ({
          place: `reply to ${message.replyTo}`,
          text: discord.see([message]).text,
        })),
        ...inPrivate.map(({ interaction, message }) => ({
          place: placeOf(interaction),
          text: discord.see([message]).text,
        })),
      ];
    },
    redelivered: () => redelivered,
  };
}
