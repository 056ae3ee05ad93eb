// Surnames that are other things too, so that alone they do not name the person.
import { declined } from './declension.ts';

/** In Cyrillic, as the rest: a talk, a duck, a cloud, the Pacific ("Тихий океан"). */
const IN_CYRILLIC =
  'беседа брюс грем грэм дуда качка кім козак малюк маляр садовий сальдо соловьев тихий хмара';

/**
 * Common words, months, places, given names, and surnames that many unrelated people bear: these name the person only
 * after a title or with the given name, or where the same text has given the whole name.
 */
export const ORDINARY_SURNAMES: ReadonlySet<string> = new Set([
  ...IN_CYRILLIC.split(' ').flatMap((name) => [...declined(name)]),
  ...(
    'adams albanese allen austin barrett bear bell black bonne brown bruce burns bush cameron charles church clark ' +
    'clinton cook cooper costa dan davis day duda evans fedorov federov fletcher fox francis frost graham grant ' +
    'green harris hill hunt johnson jones jonson kelly kennedy khan kim king kos lee leo lewis li lin long mao ' +
    'marchenko markov martin may melnyk melnik michal michel miller moore morgan novak pavel phillips popov powell ' +
    'power price prime qin rice ross shea smith snow solovyov stone store stubbs sullivan turk turner wallace walker ' +
    'wang ward white williams wilson wood wright young xi kravchenko guo'
  ).split(' '),
]);

/** Words of lower-case questions that are also names when written with a capital. */
export const WORDS_WITHOUT_CAPITALS: ReadonlySet<string> = new Set(
  (
    'brink caine cash guardian independent economist mirror pa politico sky sun telegraph time times tusk truss wiles ' +
    'waltz us who ap un congress'
  ).split(' '),
);

/** Given names of people who share a surname with someone known: 'Lara Trump' is not Donald Trump. */
export const OTHER_GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'adam alan alex alice alina alyona amy anastasia anatoly andrew andrius ann anna anne anthony anton antonio artem ' +
    'arthur artur barbara barron ben bogdan bohdan boris brian bruno carl carlos caroline catherine chris christian ' +
    'christopher claire claudia daniel daria darya denis dennis diana dina ekaterina elena elizabeth ella emily emma eric ' +
    'erik eva evgenia felix florian galina gary gennady george gleb gregory hannah hans helen henry hunter ilya inna ' +
    'irina iryna ivan ivana ivanka jack jacob james jan jane jason jeff jennifer jessica jill joan joe joel john jose ' +
    'joseph joshua juan justin kate katerina katherine katya kateryna kevin konstantin ksenia lara larisa larysa laura ' +
    'lee leo leon lena lev lilia linda lisa lucas lucy ludmila lyubov lyudmila marc margaret maria marina mario mark ' +
    'martha mary matt matthew maxim melania michael michelle mike mikhail mila miroslav mykola nadia natalia natalya ' +
    'nataliia nataliya nick nicole nikita nina oksana ole oleg oleh olena oleksandra olga olha oliver pavel paul pavlo ' +
    'peter petro philip polina rachel raisa ralph rebecca richard rita robert robin roger ron ronald rostyslav ruslan ' +
    'ryan sam samuel sandra sara sarah scott sean sofia sophie stanislav stephanie stephen steven stepan susan svetlana ' +
    'svitlana taras tatiana tatyana tetiana thomas tiffany tim timothy tom tony vadim vadym valeria valery vera ' +
    'veronika victoria viktoria vincent vitaly vlad vladislav vladyslav walter yana yaroslav yegor yelena yevhen yulia ' +
    'yuliia yuri zoya'
  ).split(' '),
);
