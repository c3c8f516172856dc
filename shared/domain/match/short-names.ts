/**
 * First names of people in England with what they are called for short, one family of names a line. A short name
 * may stand in several lines: Bert is Albert, and Herbert, and Robert.
 */
const families = `
abigail abby abbie gail
adam ad
agnes aggie nessie
albert bert bertie al alby
alexander alex alec sandy lex xander sasha
alexandra alex sandra sandy lexi sasha
alfred alf alfie fred freddie
alice ali allie
alan allan allen al
amanda mandy
amelia amy millie milly mia
andrew andy drew
angela angie ange
ann anne anna annie nan nancy hannah
annmarie annie
anthony antony tony ant
archibald archie
arthur art artie
audrey aud
barbara barb babs barbie bab
barry baz
beatrice beatrix bea trixie
benjamin ben benny benji
bernard bernie
beryl bez
betty bet
brenda bren
brian bryan
bridget biddy bridie
carol carole caz
caroline carolyn carrie caro
catherine katherine kathryn catharine kate katie kathy cathy kath cath kitty kay katy
cecilia celia cissie cecily
charles charlie chas chuck
charlotte lottie charlie lotte
christine chris chrissie tina christina
christopher chris kit topher
claire clare
clifford cliff
colin col
constance connie
cynthia cindy
cyril cy
daniel dan danny
daphne daph
david dave davy davey dai
deborah debra debbie deb
dennis denis den
derek derrick del
diana diane di dianne
donald don donnie
doreen dor
doris dot dorrie
dorothy dot dottie dolly dodie
douglas doug dougie
edith edie
edna eddie
edward ted eddie ed teddy ned
edwin eddie ed
eileen aileen
elaine laine
eleanor elinor ellie nell nora nellie lenny
elizabeth elisabeth liz lizzie beth betty bess bessie eliza libby lisa elsie betsy lilibet
ellen nell ellie nellie helen
emily em emmie millie
emma em emmie
enid
eric ric rick
ernest ernie
esme
ethel eth
eunice
eva eve evie
evelyn evie eve lyn
florence flo florrie flossie
frances fran franny frankie francesca
francis frank frankie
frank
frederick fred freddie freddy
gareth gary gaz
gary gaz
geoffrey jeffrey geoff jeff
george georgie
georgina georgie gina georgia
gerald gerry jerry ged
geraldine gerry
gertrude gertie trudy
gladys glad
gordon gordie
grace gracie
graham graeme grahame
gregory greg
gwendoline gwen gwendolen wendy
harold harry hal
harriet hattie harry
heather
helen nell ellen helena lena
henry harry hal hank
herbert bert herb bertie
hilda hildy
hilary hil
howard howie
hubert bert hugh
hugh huw hughie
ian iain
irene rene
iris
isabel isobel isabella bella izzy belle
ivy
jacqueline jackie jacky jacquie
james jim jimmy jamie jem
jane janie jayne janey
janet jan
janice jan
jason jay
jasmine jas
jean jeanie jeannie
jeanette jean netta
jennifer jenny jen jennie
jeremy jerry jez
jessica jess jessie
jill gill gillian jillian
joan joanie
joanne joanna jo
jocelyn joss
john jack johnny jon
jonathan jon jonny
joseph joe joey jo
josephine jo josie
joshua josh
joy
joyce
judith judy jude
julia julie jules
julian jules
june
karen kaz
kathleen kath kathy kate kay cathleen
keith
kenneth ken kenny
kevin kev
kimberley kim
laura laurie lori
lawrence laurence larry laurie lol
leonard len lenny leo
leslie lesley les
lilian lillian lily lil lilly
linda lynda lin lindy lyn
lorraine lori raine
louis lewis lou louie
louise lou louisa
lucy lucie lucinda
lynn lyn lynne
mabel may
madeline madeleine maddie
malcolm mal
margaret maggie peggy meg marge margie madge rita greta daisy mags peg
margery marjorie marge margie
maria marie ria
marian marion
marilyn maz
mark marc marcus
martha marty matty
martin martyn marty
mary molly polly may mollie minnie moll
matilda tilly maud mattie
matthew matt
maureen mo reenie
maurice morris mo
mavis
maxwell max
maxine max
megan meg
melanie mel
michael mike mick micky mickey
michelle shell chelle
mildred millie milly
miriam mim
mohammed muhammad mohamed mohammad mo
monica
muriel mu
myra
nancy nan
natalie nat
nathan nat nathaniel
neil neal niall
nicholas nick nicky nic
nicola nicky nikki
nigel nige
noel
nora norah
norma
norman norm
oliver ollie olly
olive liv
olivia liv livvy
pamela pam pammy
patricia pat patsy tricia trish patty paddy
patrick pat paddy rick
paul paulie
paula
pauline paul
pearl
penelope penny pen
peter pete
philip phillip phil pip
philippa pippa pip
phyllis phyl
priscilla cilla
rachel rach rachael
ralph
raymond ray
rebecca becky becca bex
reginald reg reggie
rhoda
richard dick rick ricky dickie rich richie
robert bob bobby rob robbie bert robin
robin rob
roderick rod roddy
rodney rod
roger rodge
roland roly
ronald ron ronnie
rosalind ros roz
rosemary rose rosie romy
roy
rupert bert
russell russ
ruth ruthie
sally sal
samantha sam sammy
samuel sam sammy
sandra san
sarah sara sal sally sadie
sheila shelagh sheelagh
shirley shirl
sidney sydney sid syd
simon si
sophia sophie
stanley stan
stella
stephanie steph
stephen steven steve stevie
stuart stewart stu
susan sue susie suzie suzy susanna susannah
sylvia syl
sybil syb
terence terry terrance tel
teresa theresa terry tess tessa tracy
theodore ted theo teddy
thelma
thomas tom tommy
timothy tim timmy
tracey tracy trace
trevor trev
valerie val
vera
vernon vern
veronica ronnie vera nicky
victor vic
victoria vicky vicki tori vic
vincent vince vinny
violet vi
virginia ginny ginger
vivian vivien viv
walter wally walt
wendy
wilfred wilf fred
william bill billy will willie liam
winifred win winnie freda
yvonne von evie
zachary zach zac zack
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const familiesByName = new Map<string, readonly string[]>();
for (const [whole = '', ...short] of families) {
  for (const name of [whole, ...short]) familiesByName.set(name, [...(familiesByName.get(name) ?? []), whole]);
}

/** The families of names that a first name belongs to, by the name they go under; none where it is not known. */
export function familiesOf(part: string): readonly string[] {
  return familiesByName.get(part) ?? [];
}
