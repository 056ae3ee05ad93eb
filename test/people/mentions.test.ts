import { describe, expect, it } from 'vitest';
import { findMentions, type MentionOptions } from '../../src/people/people.ts';

/** 'who it is <- what the text says', in order. */
function found(text: string, options?: MentionOptions): string[] {
  return findMentions(text, options).map(
    ({ start, end, person, organisation }) =>
      `${person?.id ?? organisation?.id} <- ${text.slice(start, end)}`,
  );
}

/** The same, persons only. */
function foundPersons(text: string, options?: MentionOptions): string[] {
  return findMentions(text, options)
    .filter(({ person }) => person)
    .map(({ start, end, person }) => `${person?.id} <- ${text.slice(start, end)}`);
}

describe('a name', () => {
  it.each([
    ['President Vladimir Putin said', 'vladimir-putin <- President Vladimir Putin'],
    [
      'so Ukrainian President Volodymyr Zelensky left',
      'volodymyr-zelenskyy <- Ukrainian President Volodymyr Zelensky',
    ],
    ["Russia's President Vladimir Putin said", "vladimir-putin <- Russia's President Vladimir Putin"],
    ['Sir Keir said', 'keir-starmer <- Sir Keir'],
    ['UK Prime Minister Sir Keir Starmer said', 'keir-starmer <- UK Prime Minister Sir Keir Starmer'],
    ['said US Secretary of State Marco Rubio', 'marco-rubio <- US Secretary of State Marco Rubio'],
    ['retired Lt. Gen. Keith Kellogg said', 'keith-kellogg <- retired Lt. Gen. Keith Kellogg'],
    ['then Kremlin spokesman Dmitri Peskov', 'dmitry-peskov <- Kremlin spokesman Dmitri Peskov'],
    [
      'and European Commission chief Ursula von der Leyen',
      'ursula-von-der-leyen <- European Commission chief Ursula von der Leyen',
    ],
    ['EU Energy Commissioner Dan Jorgensen said', 'dan-jorgensen <- EU Energy Commissioner Dan Jorgensen'],
    ['Vice President J.D. Vance said', 'jd-vance <- Vice President J.D. Vance'],
    ['Пресс-секретарь Дмитрий Песков заявил', 'dmitry-peskov <- Дмитрий Песков'],
    ['US envoy Steve Witkoff said', 'steve-witkoff <- US envoy Steve Witkoff'],
    ['Mayor Ihor Terekhov said', 'ihor-terekhov <- Mayor Ihor Terekhov'],
    ['the former president Petro Poroshenko', 'petro-poroshenko <- former president Petro Poroshenko'],
  ])('takes in the title before it: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('leaves out the possessive ending, straight and curly', () => {
    expect(found("Vladimir Putin's offer and Zelensky’s answer")).toEqual([
      'vladimir-putin <- Vladimir Putin',
      'volodymyr-zelenskyy <- Zelensky',
    ]);
  });

  it('does not take in the office of somebody else', () => {
    expect(foundPersons('an aide to President Putin said')).toEqual(['vladimir-putin <- President Putin']);
    expect(foundPersons('a spokesman for Macron said')).toEqual(['emmanuel-macron <- Macron']);
  });

  it('takes in what comes before a known office', () => {
    expect(found('the former Ukrainian Foreign Minister Dmytro Kuleba')).toEqual([
      'dmytro-kuleba <- former Ukrainian Foreign Minister Dmytro Kuleba',
    ]);
    expect(found('the Office of the President of Ukraine Volodymyr Zelenskyy')).toEqual([
      'office-of-the-president-of-ukraine <- Office of the President of Ukraine',
      'volodymyr-zelenskyy <- Volodymyr Zelenskyy',
    ]);
  });

  it('ends with the sentence: the next one begins anew', () => {
    expect(foundPersons('He met the president. Putin left.')).toEqual(['vladimir-putin <- Putin']);
  });

  it('is read over the end of a line, not over the end of a paragraph', () => {
    expect(found('Vladimir\nPutin')).toEqual(['vladimir-putin <- Vladimir\nPutin']);
    expect(found('Vladimir\n\nPutin')).toEqual(['vladimir-putin <- Putin']);
  });

  it('of a couple is told apart', () => {
    expect(foundPersons('Melania Trump wrote; Trump handed it over; Olena Zelenska answered')).toEqual([
      'melania-trump <- Melania Trump',
      'donald-trump <- Trump',
      'olena-zelenska <- Olena Zelenska',
    ]);
  });
});

describe('a surname', () => {
  it.each([
    ['Mr Trump said', 'donald-trump <- Mr Trump'],
    ['Mr. Trump said', 'donald-trump <- Mr. Trump'],
    ['Sir Starmer said', 'keir-starmer <- Sir Starmer'],
    ['the Trump Putin call', 'vladimir-putin <- Putin'],
    ['Gen Kellogg said', 'keith-kellogg <- Gen Kellogg'],
    ['But Fidan disagreed', 'hakan-fidan <- Fidan'],
    ['the Putin-Trump call', 'vladimir-putin <- Putin'],
    ['сказал Зеленский', 'volodymyr-zelenskyy <- Зеленский'],
  ])('names the person: %s', (text, expected) => {
    expect(foundPersons(text)).toContain(expected);
  });

  it('behind the given name of a stranger names nobody', () => {
    expect(foundPersons('Lara Trump and Igor Putin said')).toEqual([]);
  });

  it('beside another is read by itself', () => {
    expect(foundPersons('the Trump-Putin call and a Putin-Trump summit')).toEqual([
      'donald-trump <- Trump',
      'vladimir-putin <- Putin',
      'vladimir-putin <- Putin',
      'donald-trump <- Trump',
    ]);
  });

  it('within a compound names nobody', () => {
    expect(found('pro-Putin bloggers and US-brokered talks')).toEqual([]);
  });

  it('that is a word too counts only where the text gives the whole name or a title', () => {
    expect(foundPersons('In May a Price was paid; Power returned.')).toEqual([]);
    expect(foundPersons('Ned Price spoke. Price left.')).toEqual([
      'ned-price <- Ned Price',
      'ned-price <- Price',
    ]);
    expect(foundPersons('Secretary Cooper spoke.')).toEqual(['yvette-cooper <- Secretary Cooper']);
  });

  it('of two persons counts where the text names one of them in full', () => {
    expect(foundPersons('Fedorov said')).toEqual([]);
    expect(foundPersons('Ivan Fedorov said so. Later Fedorov left.').at(-1)).toBe('ivan-fedorov <- Fedorov');
    expect(foundPersons('Mykhailo Fedorov said so. Later Fedorov left.').at(-1)).toBe(
      'mykhailo-fedorov <- Fedorov',
    );
    expect(foundPersons('Mykhailo Fedorov met Ivan Fedorov. Later Fedorov left.')).toHaveLength(2);
  });

  it('of two persons counts with the title of one of them', () => {
    expect(foundPersons('Defence Minister Fedorov said')).toEqual([
      'mykhailo-fedorov <- Defence Minister Fedorov',
    ]);
    expect(foundPersons('Governor Fedorov said')).toEqual(['ivan-fedorov <- Governor Fedorov']);
  });

  it('of a stranger whom the text names is not taken for ours', () => {
    expect(foundPersons('Jack Cooper called. Mr Cooper said no.')).toEqual([]);
  });

  it('needs its capital', () => {
    expect(foundPersons('they trump and vance')).toEqual([]);
  });
});

describe('an office', () => {
  it.each([
    ['the US president', '2024-05-01', 'joe-biden <- US president'],
    ['the US president', '2025-01-20', 'donald-trump <- US president'],
    ['the U.S. president', '2025-01-20', 'donald-trump <- U.S. president'],
    ["America's president", '2021-01-19', "donald-trump <- America's president"],
    ['the Russian foreign minister', '2022-03-10', 'sergey-lavrov <- Russian foreign minister'],
    ['the Kremlin spokesman', '2025-05-15', 'dmitry-peskov <- Kremlin spokesman'],
    ["Ukraine's leader", '2025-05-15', "volodymyr-zelenskyy <- Ukraine's leader"],
    ['the Ukrainian defence minister', '2025-05-15', 'rustem-umerov <- Ukrainian defence minister'],
    ['the Ukrainian defense minister', '2025-10-15', 'denys-shmyhal <- Ukrainian defense minister'],
    ['the defence minister of Ukraine', '2026-02-01', 'mykhailo-fedorov <- defence minister of Ukraine'],
    ['the Pope', '2025-04-01', 'pope-francis <- Pope'],
    ['the Pope', '2025-05-18', 'pope-leo-xiv <- Pope'],
    ['the German chancellor', '2025-05-05', 'olaf-scholz <- German chancellor'],
    ['the Nato chief', '2024-09-30', 'jens-stoltenberg <- Nato chief'],
    ['the Nato chief', '2024-10-01', 'mark-rutte <- Nato chief'],
    ["the EU's top diplomat", '2025-05-15', "kaja-kallas <- EU's top diplomat"],
    ['the mayor of Kharkiv', '2025-05-15', 'ihor-terekhov <- mayor of Kharkiv'],
    ["Trump's son-in-law", '2025-12-02', "jared-kushner <- Trump's son-in-law"],
  ])('means who held it: %s on %s', (text, on, expected) => {
    expect(found(`So ${text} said.`, { on })).toEqual([expected]);
  });

  it('without a day means who held it last', () => {
    expect(found('the US president said')).toEqual(['donald-trump <- US president']);
  });

  it('means nobody on a day when nobody held it', () => {
    expect(found('the Pope said', { on: '2025-05-01' })).toEqual([]);
  });

  it('that several hold means nobody', () => {
    expect(found("Russia's deputy foreign minister said")).toEqual([]);
  });

  it('is not read into a pronoun', () => {
    expect(found('it gave us leader after leader')).toEqual([]);
  });

  it('that is not held means nobody', () => {
    for (const word of ['former', 'deputy', 'next'])
      expect(foundPersons(`the ${word} Russian foreign minister said`)).toEqual([]);
  });

  it('before the name of a stranger is his title', () => {
    expect(foundPersons('Ukrainian Foreign Minister Pavlo Klimkin said')).toEqual([]);
    expect(foundPersons('what did ukrainian foreign minister pavlo klimkin say', { caseless: true })).toEqual(
      [],
    );
  });

  it('before a weekday still means its holder', () => {
    expect(foundPersons('the Russian president Thursday said')).toEqual([
      'vladimir-putin <- Russian president',
    ]);
  });

  it('and the name behind a comma are two mentions', () => {
    expect(foundPersons('US President, Donald Trump has said')).toEqual([
      'donald-trump <- US President',
      'donald-trump <- Donald Trump',
    ]);
  });

  it('of a former holder belongs to the name that follows', () => {
    expect(foundPersons('Ukrainian Foreign Minister Dmytro Kuleba said', { on: '2025-05-15' })).toEqual([
      'dmytro-kuleba <- Ukrainian Foreign Minister Dmytro Kuleba',
    ]);
  });
});

describe('an organisation', () => {
  it.each([
    ['the Kremlin said', 'kremlin <- Kremlin'],
    ['sources in Downing Street said', 'downing-street <- Downing Street'],
    ['the Russian defence ministry said', 'defence-ministry-of-russia <- Russian defence ministry'],
    ["Russia's Ministry of Defence said", "defence-ministry-of-russia <- Russia's Ministry of Defence"],
    ['the Trump administration said', 'united-states <- Trump administration'],
    ['as Nato said', 'nato <- Nato'],
    ['Moscow has said', 'moscow <- Moscow'],
    ['Türkiye said', 'turkiye <- Türkiye'],
    ['state news agency Tass reported', 'tass <- Tass'],
    ['told the BBC that', 'bbc <- BBC'],
    ['the Élysée said', 'elysee <- Élysée'],
    ['the U.S. and others', 'united-states <- U.S.'],
  ])('is found: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('is not a pronoun', () => {
    expect(found('They told us and he was an ap')).toEqual([]);
  });
});

describe('a question in lower case', () => {
  it.each([
    ['what did zelensky say', ['volodymyr-zelenskyy <- zelensky']],
    ['what did trump say about putins offer', ['donald-trump <- trump', 'vladimir-putin <- putin']],
    ['keir starmers plan', ['keir-starmer <- keir starmer']],
    ['what did the us say to us', ['united-states <- us']],
    ['did the us president call moscow', ['donald-trump <- us president', 'moscow <- moscow']],
    ['what did lara trump say', []],
    ['what happened in may', []],
    ['is it time for a brink or a waltz', []],
    ['did mike waltz leave', ['mike-waltz <- mike waltz']],
    ['what about erdogan', ['recep-tayyip-erdogan <- erdogan']],
  ])('finds who is meant: %s', (text, expected) => {
    expect(found(text, { caseless: true, on: '2025-05-15' })).toEqual(expected);
  });
});
