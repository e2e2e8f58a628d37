import type { GeneralWords, NumberWords } from '../lexicon.ts';

/** The small words of French, as in Belgium. */
export const words: GeneralWords = {
  common: `je, j', tu, il, elle, on, nous, vous, ils, elles, me, m', te, se, s', moi, toi, lui, leur, mon, ma, mes, ton, ta, tes, son, sa, ses, notre, nos, votre, vos, ce, cet, cette, ces, c', ça, ca, cela, qui, que, qu', quoi, quel, quelle, quels,
    quelles, où, quand, comment, pourquoi, combien, est, es, suis, sommes, êtes, sont, était, serai, sera, seras, serons, seront, serait, ai, as, a, avons, avez, ont, avait, aura, aurai, peux, peut, pouvez, pouvons, pourrais, pourrait, pourrais-tu, dois, doit, doivent, devons,
    devrais, veux, veut, voudrais, voulons, aimerais, vais, va, vas, allons, allez, vont, viens, vient, venir, viendrai, fais, fait, faire, mets, met, mettre, prends, prend, prendre, donne, donne-moi, dis, dit, dire, sais, sait, savoir, vois, voir, trouve, trouver, cherche, chercher, besoin, aussi, encore, déjà, bien, pas,
    ne, n', plus, non, oui, si, mais, ou, donc, car, parce, avec, sans, pour, par, dans, sur, sous, chez, vers, entre, depuis, pendant, avant, après, de, d', du, des, le, la, les, l', un, une, au, aux, à, en, y, et, là, ici, alors, puis, très, trop, peu, beaucoup, tout, toute, tous, toutes, même, autre, autres,
    petit, petite, grand, grande, nouveau, bon, bonne, super, parfait, ok, stp, svp, plaît, plait, merci, possible, quelque, quelqu'un, quelque part, personne, rien, quelques, chaque, seulement, juste, uniquement, finalement, plutôt, peut-être, ptêt, normalement, actuellement, maintenant, fenêtre, près, proche, côté, collègue, collègues, gens, jour, jours,
    semaine, heure, heures, fois, assis, placé, tard, tôt, journée, matinée, faut, faudrait, compte, pense, crois, t', travaille, travailler, bosse, bosser, reste, rester, arrive, ensemble, moment, passe, passer, quelle, t'as, y a-t-il, avoir, être, trois, grâce, svp, voilà, hein, euh, bah, ben, merde, d'accord, accord, car, ainsi, lorsque, jamais, toujours, souvent, hors, selon`,
  and: 'et, &, plus, ainsi que, puis',
  or: 'ou, ou bien, soit',
  not: 'pas, ne pas, non pas, sans',
  but: 'mais, plutôt, mais plutôt, mais bien',
  instead: 'au lieu de, au lieu du, au lieu d, à la place de, à la place du, plutôt que, plutôt que le, plutôt qu, en place de, et pas, et non, et non pas',
  except: 'sauf, sauf le, excepté, hormis, à part, à l\'exception de, à l\'exception du, excepté le, mais pas, en dehors de, hors',
  correction: 'non, nan, pardon, désolé, désolée, enfin, euh, je veux dire, je voulais dire, ou plutôt, plutôt, en fait, erreur, oups, correction, attends, non attends, excuse, rectification, zut, enfin non, non finalement, finalement non, ah non',
  indefinite: "un, une",
  article: "le, la, les, l', un, une",
  from: 'de, du, des, à partir de, à partir du, dès, depuis, dès le, d',
  until: "à, au, jusqu'à, jusqu'au, jusque, jusqu'en, jusqu'aux, jusqu'à la, jusqu, a, aux",
  between: 'entre, entre le',
  to: 'à, au, vers, pour, sur, vers le, pour le',
  on: 'le, pour, pour le, au, la, les, en, ce, sur',
  of: 'de, du, des, d, en',
  in: "à, a, au, en, dans, sur, près de, du côté de, vers, pour, aux environs de, proche de, chez, région de, autour de, de, sur le site de, au bureau de, quelque part à, d'",
  with: 'avec, av, avc',
  without: 'sans',
  for: 'pendant, pour, durant',
  only: 'uniquement, seulement, juste, rien que, que',
};

export const numbers: NumberWords = {
  cardinals: [
    'zéro', 'un, une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept',
    'dix-huit', 'dix-neuf', 'vingt',
  ],
  tens: ['trente', 'quarante', 'cinquante', 'soixante', 'septante, soixante-dix', 'quatre-vingts, quatre-vingt, huitante, octante', 'nonante, quatre-vingt-dix'],
  unitsFirst: false,
  joint: 'et',
  ordinals: [
    'premier, première', 'deuxième, second, seconde', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième', 'dixième', 'onzième', 'douzième', 'treizième',
    'quatorzième', 'quinzième', 'seizième', 'dix-septième', 'dix-huitième', 'dix-neuvième', 'vingtième',
  ],
  ordinalEnding: '',
  ordinalMarks: 'er, ère, ere, e, ème, eme, ième, ieme, è, nd, nde',
  about: { 8: 'une huitaine, huitaine', 10: 'une dizaine, dizaine', 12: 'une douzaine, douzaine', 15: 'une quinzaine, quinzaine', 20: 'une vingtaine, vingtaine', 30: 'une trentaine, trentaine', 40: 'une quarantaine, quarantaine', 50: 'une cinquantaine' },
};
