import type { PeopleWords } from '../lexicon.ts';

export const people: PeopleWords = {
  titles: 'mr, mrs, ms, miss, mister, madam, dr, doctor, prof, professor, sir, director',
  names:
    'Mark, Will, Bill, Rob, Grace, Rose, May, June, April, August, Dawn, Eve, Hope, Faith, Joy, Guy, Art, Sue, Pat, Ray, Jack, Mike, Frank, Ernest, Sunny, Melody, Iris, Ivy, Jan, Sam, Ben, Bob, Drew, Chip, Max, Chase, Heath, Summer, Autumn, Robin, Dean, Rich, Tom, Tim, Jo, Al, Mo, Penny, Ruby, Amber, Jasmine, Christian, Dale, Dan, Miles, Page, Reed, Wade, Elke, Els, An, Lieve, Bart, Daisy, Holly, Victor, Clay, Glen, Lance, Skip, Stone, Noel, Angel',
  given: `John, James, Mary, Anna, Anne, Peter, Paul, Michael, Mike, David, Daniel, Andrew, Mark, Steve, Steven, Richard, Robert, Bob, Bill, William, George, Charles, Edward, Simon, Stephen, Susan, Sue, Sarah, Sara, Rachel, Rebecca, Laura, Emma, Emily, Olivia, Amy, Alice, Alex, Adam, Ben, Brian, Chris, Claire, Colin, Craig, Emilia, Fiona, Gary, Grace, Graham, Hannah, Harry, Helen, Ian, Jack, Jane, Janet, Jason, Jennifer, Jenny, Jessica, Jim, Joanna, Joe, Jonathan, Joseph, Julie, Karen, Kate, Katie, Kevin, Linda, Liz, Lucy, Luke, Margaret, Martin, Matthew, Nick, Nicola, Nigel, Oliver, Patricia, Patrick, Philip, Sam, Sandra, Scott, Sean, Sharon, Sophie, Stuart, Tim, Tom, Tony, Victoria, Zoe, Ahmed, Mohammed, Aisha, Priya, Ravi, Wei, Ivan, Olga, Elena, Maria, Carlos, Marta, Paolo, Giulia`,
  belongs: 'of, from, of the, from the',
  particles: 'van, von, de, du, der, den, la, le, el, al, di, of, van de, van der, van den',
  team: 'team, teams, department, unit, service, dept, section, division, squad, crew, desk of, anyone from, anybody from, someone from, somebody from, people from, colleagues from, folks from, people in',
  departments:
    'accounting, accounts, finance, IT, HR, payroll, legal, planning department, town planning, human resources, permits, communications, housing, social services, procurement, registry, facilities',
  our: 'our, my, the whole, the entire, own',
  me: 'me, myself',
  otherPeople: 'others, more, other people, other colleagues',
  heads:
    'people, ppl, persons, person, pax, p, participants, attendees, colleagues, guests, of us, folks, guys, seats, visitors, mayors, citizens, members, heads, officials, candidates, directors, aldermen, places, chairs, staff, employees, partners, students, interns, engineers, lawyers, inspectors, applicants, delegates, residents, volunteers, representatives, desks, spots, pers, attending, ministers, councillors, in the room, in person, on site, onsite, physically present, souls, bodies, attendee, team members, team mates, teammates, clients, customers, suppliers, experts, trainers, trainees, interviewees, jurors, workers, managers, clerks, external people, outsiders, kids, pupils, around the table, of them',
  floor: 'floor, storey, level',
  weAre:
    "we're, we are, we'll be, we will be, there are, there'll be, there will be, there's, party of, group of, for us, expecting, about, around, roughly, some, up to, we'd be, us, fits, holds, seats, sits, seating, total of, room for about, room for around, room for roughly, room for some, for about, for around, for roughly, for up to, capacity of, we'll be about, we'll be around, we're about, there'll be about, there'll be around, we are now, we're now, we've grown to, now, we're going to be, we are going to be, going to be, we're gonna be, gonna be, there are going to be, a party of, a group of, a team of, crowd of, bunch of, delegation of, workshop of, workshop for, meeting of, audience of, class of, gathering of, with, total, max, maximum, at least, at most, as many as, no more than, probably, can take, take, hold, fit, for a group of, for a party of, room enough for, big enough for, large enough for, suitable for, enough for, number of people to, number of participants to, number of attendees to, headcount to, head count to, capacity to, group size to, we're now going to be, we are with, with us, we're with, we come with, it's for, this is for",
  grown: 'gone from, we went from, going from, grown from, we go from, up from, down from, numbers went from',
  together: {
    2: 'the two of us, two of us, both of us, the pair of us',
    3: 'the three of us, three of us',
    4: 'the four of us, four of us',
    5: 'the five of us, five of us',
    6: 'the six of us, six of us',
  },
};
