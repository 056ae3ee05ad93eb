// How the table of commands is registered with Discord.
import { afterEach, describe, expect, it } from 'vitest';
import { commandBody } from '../../../adapters/discord/connect/command-bodies.ts';
import { type CommandOption, commands } from '../../../src/index.ts';
import { aBot, aReply } from '../../support/builders.ts';
import { commandsBody } from '../../support/fake-discord-checks.ts';
import { type Started, settled, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

/** As Discord takes them. */
function registeredOptions(options: readonly CommandOption[]) {
  const [command] = commands;
  if (!command) throw new Error('no command');
  const [registered] = commandsBody.parse([commandBody({ ...command, options })]);
  return registered?.type === 1 ? registered.options : undefined;
}

const option = (overrides: Partial<CommandOption> = {}): CommandOption => ({
  name: 'one',
  description: 'One',
  required: false,
  kind: 'text',
  maxLength: 9,
  ...overrides,
});

describe('the slash commands', () => {
  it('are registered from the table of commands', async () => {
    started = await startAgainstFake(aBot());
    const offered = commands.filter(({ slash }) => slash);
    const names = started.discord.registered().map(({ name }) => name);
    expect(names).toEqual([...offered.map(({ name }) => name), 'Who said this?']);
    for (const { name, options } of offered) {
      const registered = started.discord.registered().find((one) => one.name === name);
      const fields = registered?.type === 1 ? registered.options.map((one) => one.name) : [];
      expect(fields.sort()).toEqual(options.map((one) => one.name).sort());
    }
  });

  it('are registered, read and shown with the prefix that is set', async () => {
    const bot = aBot(aReply({ blocks: [{ type: 'list', items: [[{ example: 'statements Trump' }]] }] }));
    started = await startAgainstFake(bot, {}, { prefix: 'parley-' });
    const { discord } = started;
    expect(discord.registered().map(({ name }) => name)).toContain('parley-statements');
    const asked = discord.command('parley-statements', { person: 'Trump' });
    const shown = () => asked.own.filter(({ loading }) => !loading);
    const { text } = discord.see(await settled(shown));
    expect(text).toContain('You asked: /parley-statements person: Trump');
    expect(text).toContain('/parley-statements person: Trump');
    expect(bot.received).toMatchObject([{ command: 'statements', options: { person: 'Trump' } }]);
  });

  it('leave the digest to those who manage the server only where that is set', () => {
    const digest = commands.find(({ name }) => name === 'digest');
    if (!digest) throw new Error('no digest command');
    expect(commandBody(digest, { digestBy: 'managers' })).toMatchObject({ default_member_permissions: '32' });
    expect(commandBody(digest)).not.toHaveProperty('default_member_permissions');
  });

  it('put required options first, as Discord wants', () => {
    const options = registeredOptions([option({ name: 'b' }), option({ name: 'a', required: true })]);
    expect(options?.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('have a field of the right kind for each option', () => {
    const kinds = [
      option(),
      option({ name: 'two', kind: 'flag' }),
      option({ name: 'three', kind: 'number' }),
    ];
    expect(registeredOptions(kinds)).toEqual([
      { type: 3, name: 'one', description: 'One', required: false, max_length: 9 },
      { type: 5, name: 'two', description: 'One', required: false },
      { type: 4, name: 'three', description: 'One', required: false, min_value: 1 },
    ]);
  });

  it('let Discord ask for values where the table has some to offer', () => {
    expect(registeredOptions([option({ complete: () => [] })])).toEqual([
      expect.objectContaining({ autocomplete: true }),
    ]);
  });
});
