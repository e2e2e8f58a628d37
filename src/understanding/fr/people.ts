import type { PeopleWords } from '../lexicon.ts';

export const people: PeopleWords = {
  titles:
    'monsieur, madame, mademoiselle, m., mme, mlle, mr, dr, docteur, collègue, mon collègue, ma collègue, notre collègue, directeur, directrice, maître, professeur, professeure, prof',
  names:
    'Noël, Noëlle, Sam, Marc, Luc, Martin, Pascal, Pascale, Dominique, Valentin, Valentine, Florent, Clément, Aimé, Désiré, France, Rose, Guy, Blanche, Constant, Parfait, Victoire, Prudence, Juste, Marguerite, Juillet, Laure, Claire, Reine, Ange, Olive, Aurore, Pierre, Jean, Marie, Anne, Ben, Jules, Avril, Camille, Félicité, Mariette, Olivier, Vincent, Maxime, Tanguy, Jan, Carine, Colombe, Fleur, Océane, Gentil, Bienvenue, Jean-Baptiste, Séverin, Placide, Prosper, Dieudonné, Elke, Els, An, Lieve, Bart, Greet, Veerle, Mei, Nele, Iris, Violette, Capucine, Mathilde, Solange, Angèle, Régine, Modeste, Fortuné, Boniface, Christian, Noémie, Lilas, Blaise, Fidèle',
  given: `Jean, Pierre, Paul, Marie, Anne, Sophie, Luc, Marc, Michel, Philippe, Nathalie, Isabelle, Catherine, Christine, Christophe, Céline, Chantal, Claire, Claude, Clémence, Camille, Caroline, Cécile, Benoît, Bernard, Bruno, Bastien, Amélie, Alain, Alexandre, Alice, André, Antoine, Arnaud, Aurélie, Aurore, Chloé, Corentin, Damien, Daniel, David, Delphine, Denis, Didier, Dominique, Élodie, Émilie, Émile, Éric, Étienne, Fabienne, Fabrice, Florence, Françoise, François, Frédéric, Gaëlle, Géraldine, Gérard, Gilles, Grégory, Guillaume, Hélène, Hugo, Hugues, Jacques, Jeanne, Jérôme, Joëlle, Julie, Julien, Juliette, Karine, Laura, Laurence, Laurent, Léa, Louis, Louise, Lucie, Ludovic, Manon, Margaux, Martine, Mathieu, Mathilde, Maxime, Mélanie, Mireille, Monique, Nicolas, Noémie, Olivier, Ophélie, Pascal, Pascale, Patricia, Quentin, Rachel, Raphaël, Romain, Sabine, Samuel, Sandrine, Sébastien, Serge, Simon, Stéphane, Stéphanie, Sylvain, Sylvie, Thibault, Thierry, Thomas, Valérie, Véronique, Vincent, Virginie, Xavier, Yves, Yvonne, Zoé, Mehdi, Malika, Leïla, Amina, Abdel`,
  belongs: "de, du, des, d', de la, de l'",
  particles: 'de, du, des, d, de la, le, la, van, von, der, den, vanden, vander, vande, el, al, ben, di',
  team: "équipe, team, service, département, direction, cellule, unité, équipes, dpt, qqn de, quelqu'un de, quelqu'un du, qqn du, qui de, les gens de, les gens du, gens de, gens du, collègues de, collègues du, bureau d'études",
  departments:
    'comptabilité, finances, urbanisme, informatique, RH, état civil, état-civil, travaux publics, service social, secrétariat, CPAS, mobilité, ressources humaines, contentieux, greffe, bien-être animal, bien-être',
  our: 'notre, mon, nos, l ensemble de l, toute l, toute notre, ma, mes',
  me: 'moi, moi-même',
  otherPeople: 'autres, autres personnes, autres collègues',
  heads:
    'personnes, pers, personne, p, participants, collègues, gens, places, invités, têtes, pax, bourgmestres, échevins, visiteurs, citoyens, membres, agents, candidats, directeurs, sièges, bénévoles, partenaires, étudiants, stagiaires, ingénieurs, juristes, inspecteurs, postes, bureaux, convives, fonctionnaires, participantes, places assises, représentants, habitants, sur place, présents, présentes, en présentiel, autour de la table, collaborateurs, conseillers, conseillères, élus, élèves, enfants, employés, employées, délégués, déléguées, experts, externes, clients, candidates, volontaires, responsables, managers, chefs, intervenants, formateurs, jurés, ouvriers, agentes, citoyennes, invitées, hommes, femmes, assis, assises',
  floor: 'étage, étages, niveau',
  weAre:
    "on est, on sera, on serait, nous sommes, nous serons, à, on vient à, on est à, on sera à, nous serions, on sera environ, pour, pour nous, sommes, serons, on sera finalement, on est finalement, nous serons finalement, on sera plutôt, nous serons environ, on sera peut-être, on devrait être, capacité de, capacité, une réunion à, pour environ, pour à peu près, autour de, maximum, max, pour max, maxi, on sera entre, nous serons entre, on est bien, on sera bien, on risque d'être, on va être, nous devrions être, ça fait, on se retrouve à, on compte, se réunir à, nous réunir à, on se réunit à, nous réunissons à, se voit à, on se voit à, on brainstorme à, se retrouver à",
  grown:
    'on passe de, nous passons de, on est passé de, on est passés de, nous sommes passés de, on passera de, passe de, passons de',
  together: {
    2: 'à deux, nous deux, tous les deux',
    3: 'à trois, nous trois',
    4: 'à quatre, nous quatre',
    5: 'à cinq',
    6: 'à six',
  },
};
