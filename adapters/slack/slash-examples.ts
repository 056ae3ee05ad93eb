// In a private answer, what can be typed next is shown as the slash command that it was typed as: plain words would go to
// the channel, and not to the bot.
import { commands, type Reply, renameExamples } from '../../src/index.ts';

export const withSlashExamples = (reply: Reply): Reply =>
  renameExamples(reply, (example) => {
    const [first] = example.split(' ', 1);
    const isCommand = commands.some(({ name, slash, typed }) => slash && typed !== 'never' && name === first);
    return isCommand ? `/${example}` : `/ask ${example}`;
  });
