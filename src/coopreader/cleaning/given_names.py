"""Given names that are common somewhere, by which a line of two words in capitals is told to be a person. Data only.

A name that is not here may well be a person's: these only speak for a line, none speaks against one. Names that are
also common words of menus (April, Will, Grace, Mark) are left out.
"""

from typing import Final

from coopreader.cleaning.vocabulary import words

GIVEN_NAMES: Final = words(
    """
    aaron abby abigail ada adam adrian agnes aidan aiden alan albert alex alexa alexander alexandra alexis alfred alice
    alicia alison allan allen allison alyssa amanda amber amelia amy ana anastasia andre andrea andreas andrew andy
    angela angelo angus anita ann anna anne annette annie anthony antoine anton antonia antonio antony ariana arnold
    arthur ashley audrey austin barbara barry beatrice becky belinda ben benjamin bernard bernhard beth bethany betty
    beverly bianca bill billy bjorn bob bobby bonnie brad bradley brandon brenda brendan brent brett brian bridget
    brittany brooke bruce bruno bryan caitlin cameron camilla camille carl carla carlo carlos carly carmen carol
    carolina caroline carolyn casey catherine cathy cecilia celia chad charles charlie charlotte chelsea cheryl chloe
    chris christian christiane christina christine christoph christophe christopher cindy claire clara clare claudia
    claudio clemens clive colin colleen connor conor corey courtney craig cristina crystal curtis cynthia daisy damian
    damien dan dana daniel daniela danielle danny daria darren dave david dawn dean deborah debra declan denis denise
    dennis derek diana diane diego dieter dirk dmitry dominic dominik dominique don donald donna dorothy doug douglas
    duncan dylan eduardo edward edwin eileen elaine eleanor elena eli elias elisa elisabeth elise elizabeth ella ellen
    ellie elliot elliott elsa emil emilia emilie emilio emily emma emmanuel enrico enrique eric erica erich erik erika
    erin ernest ernst esther ethan eugene eva evan evelyn fabian fabio federico felix fernanda fernando filip finn
    fiona florence florian frances francesca francesco francis francisco franck francois françois frank franz fred
    freddie frederic frédéric frederick frederik friedrich gabriel gabriela gabriele gareth gary gavin gemma geoff
    geoffrey george georgia georgina gerald gerard gerhard gianluca gina giorgio giovanni giulia giuseppe glen glenn
    gloria gonzalo gordon graham greg gregor gregory greta guido guillaume guillermo gunther gustavo guy gwen hanna
    hannah hans harald harold harriet harry hassan heather heidi heike heiko heinrich heinz helen helena helene helmut
    henri henrik henry herbert hermann holger holly howard hugh hugo ian ibrahim ignacio igor ines ingo ingrid irene
    iris irina isaac isabel isabella isabelle ivan jack jackie jackson jacob jacqueline jacques jaime jake jakob james
    jamie jan jana jane janet janice jared jasmine jason javier jean jeff jeffrey jen jennifer jenna jenny jens jeremy
    jerome jérôme jerry jesper jess jesse jessica jesus jill jim jimmy joachim joan joana joanna joanne joao joão
    joaquin joe joel joerg jörg johan johann johanna johannes john johnny johnson jon jonas jonathan jordan jorge jose
    josé josef joseph josephine josh joshua joyce juan judith judy julia julian juliana julie julien juliette jürgen
    justin jutta kai kaitlin kara karen karin karl karsten kate katharina katherine kathleen kathryn kathy katie katja
    katrin kayla keith kelly kelsey ken kenneth kerry kevin kim kimberly kirsten kirsty klaus konstantin krista
    kristen kristian kristin kristina kurt kyle lara larry lars laura lauren laurence laurent lawrence lea leah lee
    lena leo leon leonard leonardo leonie leslie lewis liam lily linda lindsay lindsey lisa liz lloyd logan lola
    lorenzo lori louis louisa louise luc luca lucas lucia luciana lucie lucy luis luisa luiz luke lydia lynn maddie
    madeleine madison magdalena maggie malcolm manfred manuel manuela mara marc marcel marcelo marco marcos marcus
    margaret margot maria maría mariana marianne marie marilyn marina mario marion marius markus marlene marta martha
    martin martina marvin mary mateo mateusz mathias mathieu mathilde matt matteo matthew matthias matthieu maureen
    maurice mauricio max maxime maximilian maya megan mehmet melanie melinda melissa mercedes meredith mia micah
    michael michaela michal michel michele michelle miguel mika mikael mike mikhail milan miles milena miranda miriam
    mitchell mohamed mohammad mohammed moira molly monica monika morgan moritz muhammad mustafa nadia nadine nancy
    naomi natalia natalie natasha nathalie nathan nathaniel neil nell nicholas nick nicola nicolas nicole niels nigel
    nikki nikolai nils nina noah noel nora norbert norman oliver olivia olivier omar oscar oskar owen pablo paige pam
    pamela paolo pascal pat patricia patricio patrick patrik paul paula paulo pavel pedro peggy penelope peter petra
    phil philip philipp philippe phillip phoebe pierre pietro polly rachel rafael raffaele ralf ralph ramon ramón
    randy raphael raul ray raymond rebecca regina reinhard renata renate rené renee ricardo riccardo richard rick rob
    robert roberta roberto robin rodrigo roger roland rolf roman ron ronald ronan rory rosa rosemary rosie ross
    roxanne roy ruben rubén rudolf rupert russell ruth ryan sabine sabrina sally salvatore sam samantha samuel sandra
    sandro sandy santiago sara sarah scott sean sebastian sébastien serena serge sergei sergey sergio seth shane
    shannon sharon shaun shawn sheila shelby sheryl shirley silke silvia silvio simon simona simone sofia sofie sonia
    sonja sophia sophie stacey stacy stanley stefan stefania stefano steffen stella stephan stephane stéphane
    stephanie stephen steve steven stuart susan susanna susanne suzanne sven svetlana sylvia sylvie tamara tania tanja
    tanya tara tatiana ted teresa terry tessa thea theo theodore theresa thierry thomas thorsten tiffany tim timo
    timothy tina tobias todd tom tomas tomás tommy toni tony torsten tracey traci tracy travis trevor tristan troy
    tyler udo ulf ulrich ulrike ursula uwe valentina valeria valerie vanessa vera verena veronica veronika veronique
    véronique victor victoria viktor vincent vincenzo virginia vivian vladimir volker walter wendy werner wilhelm
    william wolfgang xavier yasmin yolanda yvonne zach zachary zoe zoë zoey ahmed ahmad ali amir aisha fatima hamza
    hussein ismail khalid layla mahmoud mariam mona nasser nour rania rashid saeed salma samir sami tariq yasser
    youssef yusuf zainab abdul abdullah bilal farah imran omer reza aarav aditi aditya ajay akash amit amita anand
    ananya anil anjali ankit anu anuj anurag aravind arjun arun asha ashish ashok bhavna deepa deepak deepika dev
    dinesh divya ganesh gaurav geeta gopal harish hema jayesh kavita kiran krishna kumar lakshmi mahesh manish manoj
    meena meera mohan mukesh naveen neelam neha nikhil nisha nitin pankaj pooja pradeep prakash prashant preeti priya
    priyanka rahul raj raja rajesh rajiv rakesh ram ramesh ravi rekha ritu rohan rohit sachin sameer sandeep sanjay
    sanjeev santosh shankar shreya shruti sneha sonal subhash sudhir suman sunil sunita suresh swati tanvi uday usha
    varun vijay vikas vikram vinay vinod vishal vivek akira aya ayumi chika daiki daisuke haruka haruki hiroshi
    hiroyuki junko kaori kazuo keiko kenji kenta koji makoto masafumi masahiro mayumi megumi miho naoko noriko ryo
    satoshi shinji takashi takeshi tetsuya tomoko yoko yoshi yuji yuka yuki yumi hyun jae jin ji min seung soo woo
    young bo chen fang fei hong hui jia jian jie jing jun lei li lin ling mei peng ping qiang rui shan tao wei wen
    xiao xin yan yang ying yong yu yuan yue zhen aleksandr aleksandra alexei alexey andrei andrey anatoly boris
    dimitri galina iryna katya ksenia lyudmila maksim natalya nikita oksana oleg olena olga pyotr ruslan stanislav
    tatyana timur vadim valentin vasily viktoria vitaly volodymyr yana yaroslav yevgeny yulia yuri agnieszka
    aleksander andrzej bartosz beata bogdan ewa grzegorz jacek jakub janusz jaroslaw jerzy karolina kamil katarzyna
    krzysztof lukasz łukasz maciej malgorzata małgorzata marcin marek michał pawel paweł piotr przemyslaw rafał
    ryszard slawomir stanisław szymon tomasz wojciech zbigniew anders annika arne astrid axel bengt birgit björn
    christer eero elin esben eskil espen frida gunnar gustav hanne hans-peter harri heikki henning håkon håkan inger
    jari juha jukka kari karl-heinz katri kaisa kjell kjersti knut kristoffer laila lars-erik lasse leif linnea lotta
    magnus maja malin maren margit mats matti mette mikko minna morten niklas ole ola oskari per-erik petri päivi
    rasmus rikke sigrid siri solveig stein stian stig sunniva svein søren terje tomi tone tor torbjørn tove trine
    trond tuomas tuula ulla vegard ville åse ayşe ahmet ayse burak cem deniz elif emre esra fatma hakan hasan hüseyin
    kemal leyla murat ömer osman özge selin serkan tuğba yasin zeynep agus andi ari budi dewi dian eko fitri hadi
    indra joko lestari putri rina siti sri wahyu yanti anh duc dung hoa huong lan minh nam nga ngoc nguyen phuong
    quang thanh thao thu trang trung tuan vinh adebayo amara chidi chinedu chioma emeka folake funke ifeanyi kofi
    kwame ngozi nkechi obinna olu olumide segun tunde wanjiru yemi themba thabo sipho nomsa lindiwe mandla zanele àlex
    alejandra alejandro alfonso alfredo alvaro álvaro amparo andrés ángel ángela antía arturo beatriz begoña belén
    carles cristóbal dolores eduarda emiliano ernesto esteban facundo felipe gerardo germán guadalupe héctor hernán
    iker inés íñigo isidro iván jaume jesús jordi josep juana julián julio laia lourdes lucía luz macarena maite manel
    marga margarita mariano marisa marisol martín matías mireia mónica montse natàlia nerea nicolás nuria núria óscar
    paco patxi paz pilar rafa raquel raúl rocío rosario salvador sofía soledad susana valentín verónica vicente víctor
    xabier ximena adriana adriano aline ana-maria bárbara caio camila cláudia cristiane daiane débora diogo eliane
    fábio fabiana flávia flávio gilberto guilherme heitor henrique isabela ivo jéssica júlia júlio larissa leandro
    letícia lívia luana luciano lúcia luís luiza maicon marcela márcia márcio mauro mônica natália otávio paola
    patrícia priscila rafaela raissa regiane renan rita rogério rosana sérgio silvana sônia thaís thiago tiago vagner
    vinícius vitor vítor wagner wellington alberto alessandra alessandro alessia alessio annalisa arianna chiara
    cinzia cristiano daniele dario davide debora domenico donatella eleonora emanuele enzo ettore eugenio fabrizio
    filippo flavia franca franco gaetano gennaro giacomo giancarlo gianfranco gianni giorgia giulio ilaria ivana
    letizia loredana luigi marcello margherita massimiliano massimo maurizio michela mirko nicoletta nicolò ornella
    patrizia pierluigi piero raffaella renato renzo rocco tiziana tommaso ugo umberto valentino valerio vito vittorio
    adeline adèle agathe alain alexandre amélie anaïs antonin arnaud aude aurélie aurore bastien baptiste benoît
    bernadette bertrand brigitte cécile céline chantal charlène clément clémence coralie corinne cyril delphine didier
    edouard élise élodie émilie emmanuelle estelle étienne éric eve fabien fabrice fanny florent gaël gaëlle géraldine
    gilles grégoire grégory gwenaëlle hélène hervé hubert jean-baptiste jean-christophe jean-claude jean-françois
    jean-luc jean-louis jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jeanne jérémy joël karine
    laetitia laurène léa léo loïc lou lucile ludovic manon marguerite marie-claude marine maud maxence mélanie michaël
    mickaël mireille morgane muriel mylène nadège noémie odile pascale patrice perrine philippine pierre-yves quentin
    raphaël rémi rémy régis renaud romain sandrine séverine solène stéphanie sylvain thibault thibaut théo thérèse
    valentine valérie victorine violaine virginie yann yannick yves alina alwin anja anke anneke annegret antje ariane
    arndt bärbel bastian benedikt bernd bettina britta carina carsten christa christel claus cordula corinna dagmar
    detlef dietmar dietrich dorothea eberhard eckart elke elmar erwin eva-maria falk franziska frauke friederike fritz
    gabi georg gerd gereon gesa gudrun günter günther hanno hans-jürgen hartmut hauke heide heiner helga hendrik
    henrike hildegard horst ilka imke ina inga inka inge jasper jochen julius karola karoline kathrin kerstin konrad
    leonhard lennart lothar ludger ludwig lukas lutz maike mareike margarete marit meike meinhard mirjam nadja nele
    ortwin ottmar otto pia rainer reiner reinhold roswitha rüdiger sascha sibylle siegfried sina stefanie steffi
    susann swantje sybille thilo tilman till timon uta ute veit viola volkmar wiebke wieland wilfried willi aad aart
    annemarie anouk arjen arjan bart bas bram carolien cees daan dirk-jan eelco els floor femke geert gerben gert gijs
    hanneke harm hein henk herman hilde huub ilse ineke jaap jan-willem jeroen jelle joep joost joris jos jurriaan
    kees klaas koen lianne lieke lieve loes maaike maarten margriet marieke marijke marjolein marjon martijn mathijs
    menno merel michiel noor pieter remco rens rianne rik roel rosanne rutger sander sanne saskia sjoerd stijn teun
    thijs tijn ton toon wilco wim wouter yvette алексей александр александра алина анастасия андрей анна антон артем
    артём борис вадим валентина валерий варвара василий вера виктор виктория виталий владимир владислав галина георгий
    григорий дарья денис дмитрий евгений евгения екатерина елена елизавета иван игорь илья инна ирина кирилл
    константин ксения лариса лев леонид людмила максим маргарита марина мария михаил надежда наталия наталья никита
    николай оксана олег олександр ольга павел петр пётр полина роман руслан светлана семен сергей сергій софия софья
    станислав степан тамара татьяна тимур федор эдуард юлия юрий яна ярослав андрій олена микола дмитро іван михайло
    наталія тетяна юрій ірина юлія володимир αλέξανδρος ανδρέας άννα αντώνης βασίλης γιάννης γιώργος γεωργία δημήτρης
    ελένη ευαγγελία ηλίας θανάσης ιωάννα κατερίνα κώστας μαρία μιχάλης νίκος παναγιώτης παύλος σοφία σπύρος στέλιος
    χρήστος
    """
)
