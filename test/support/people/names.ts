/** First names by about how often they are met, the most frequent first; the generation is left out on purpose. */
export const women =
  'Margaret Mary Susan Patricia Jean Elizabeth Christine Joan Barbara Sheila Dorothy Linda Pamela Maureen Jacqueline Janet Carol Anne Sarah Julie Karen Deborah Helen Joyce Doreen Kathleen Eileen Irene Sylvia Brenda Beryl Audrey Shirley Marion Rosemary Valerie Gillian Judith Catherine Alison Amanda Tracey Nicola Sharon Michelle Hilda Ivy Edith Vera Phyllis Winifred Gladys Olive Marjorie Evelyn Nora Florence Daphne Monica Ruth Frances Veronica Victoria Emma Rebecca Charlotte Laura Gemma Rachel Lucy Hannah Chloe Aisha Nadia Zofia Agnieszka Fatima Priya Anjali Marie-Claire Anne-Marie Siân Zoë Renée'.split(
    ' ',
  );
/** See {@link women}. */
export const men =
  'John David Michael Peter Robert William James Richard Alan Brian Kenneth Derek Ronald George Thomas Anthony Paul Roger Keith Raymond Dennis Terence Geoffrey Malcolm Frederick Edward Graham Colin Donald Charles Stephen Christopher Andrew Mark Ian Kevin Gary Nigel Philip Martin Stuart Albert Arthur Ernest Leonard Stanley Harold Walter Reginald Douglas Cyril Sidney Gordon Norman Victor Eric Roy Trevor Barry Clive Daniel Matthew Simon Timothy Jonathan Benjamin Joshua Mohammed Ahmed Imran Piotr Tomasz Marek José Jürgen Huw Rhys Gareth'.split(
    ' ',
  );
/** Surnames, the most frequent first; names of Somerset among those of everywhere. */
export const surnames =
  'Smith Jones Williams Taylor Brown Davies Evans Wilson Thomas Johnson Roberts Robinson Thompson Wright Walker White Edwards Hughes Green Hall Lewis Harris Clarke Patel Jackson Wood Turner Martin Cooper Hill Ward Morris Moore Clark Lee King Baker Harrison Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Khan Marshall Anderson Simpson Ellis Adams Singh Begum Wilkinson Foster Chapman Powell Webb Rogers Gray Mason Ali Hunt Hussain Campbell Matthews Owen Palmer Holmes Mills Barnes Knight Lloyd Butler Russell Barker Fisher Stevens Jenkins Murray Dixon Harvey Pearson Graham Fletcher Walsh Kaur Gibson Howard Andrews Stewart Elliott Reynolds Saunders Payne Fox Ford Pearce Day Brooks West Lawrence Cole Atkinson Bradley Spencer Gill Dawson Watts Burton Francis Hart Rose Hayward Perry Booth Wells Armstrong Bishop Hawkins Burrows Pike Vowles Chidgey Coate Hembrow Loveridge Meade Stuckey Tratt Winslade Bicknell Bartlett Cridland Duckett Escott Farthing Gadd Hector Keirle Luttrell Norris Oaten Perrott Quick Rendell Sealey Tarr Upham Vickery Wadham Yandle Hodges Dyer Sweet Gunningham Burge Chedzoy Coombes Crossman Denman Dibble Fear Gooding Haggett Hurford House Isgrove Jeanes Kidner Larcombe Male Nation Parsons Puddy Rowsell Salway Sellick Tancock Tucker Venn Whaites Youngman O’Brien O’Connor McDonald MacKenzie Kowalski Nowak Wiśniewski Okafor Adeyemi Mensah Nguyen Chen Fernandes Garcia Müller Smith-Jones Clarke-Webb Pring Popham Fouracre Hawkings Gillard Chapple Stone Wyatt Warren Shattock Sully Sparks Squibbs Chilcott Lock Summerhayes Tilley Bond Rowe Hooper Board Hobbs Tottle Cousins Dunn Norman Bryant Pitman Blackmore Nicholls Slade Cornish Follett Manning Marsh Moon Moxey Pocock Radford Ridgway Steer Thorne Trott Varney Wheller Woolley Govier'.split(
    ' ',
  );
/** What people are called for short where they live, and what stands on their papers. */
export const calledFor: Readonly<Record<string, string>> = {
  ...{ Margaret: 'Peggy', Elizabeth: 'Betty', William: 'Bill', Robert: 'Bob', Dorothy: 'Dot', Richard: 'Dick' },
  ...{ John: 'Jack', Patricia: 'Pat', Kathleen: 'Kath', Susan: 'Sue', Michael: 'Mick', Edward: 'Ted' },
  ...{ Frederick: 'Fred', Kenneth: 'Ken', Ronald: 'Ron', Christine: 'Chris', James: 'Jim', Albert: 'Bert' },
  ...{ Thomas: 'Tom', Anthony: 'Tony', Deborah: 'Debbie', Catherine: 'Kate', Winifred: 'Win', Mary: 'Polly' },
  ...{ Pamela: 'Pam', Jacqueline: 'Jackie', David: 'Dave', Peter: 'Pete', Terence: 'Terry', Charles: 'Charlie' },
};
