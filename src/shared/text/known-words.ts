/**
 * Words of research papers in English: those that stand at least twelve times, small, in 100,000 abstracts of arXiv (whose
 * metadata are in the public domain). They tell what a broken word was where its own document does not.
 */
export const KNOWN_WORDS = `
abandon abandoned abandoning abandonment abbreviated abbreviation abbreviations abdomen abdominal abduction
abductive abelian aberration aberrations abilities ability ablation ablations able abnormal abnormalities
abnormality abort aborts abound about above abroad abrupt abruptly absence absent absolute absolutely absorb
absorbed absorbing absorption abstract abstracted abstracting abstraction abstractions abstractive
abstractly abstracts abundance abundances abundant abuse abused abusive academia academic academicians
academics academy accelerate accelerated accelerates accelerating acceleration accelerations accelerator
accelerators accelerometer accelerometers accent accented accents accept acceptability acceptable acceptance
accepted accepting acceptors accepts access accessed accesses accessibility accessible accessing accessories
accident accidental accidentally accidents accommodate accommodated accommodates accommodating accommodation
accompanied accompanies accompaniment accompany accompanying accomplish accomplished accomplishes
accomplishing accomplishment accomplishments accord accordance according accordingly account accountability
accountable accounted accounting accounts accrue accrued accumulate accumulated accumulates accumulating
accumulation accumulative accuracies accuracy accurate accurately achievability achievable achieve achieved
achievement achievements achieves achieving acid acids acknowledge acknowledged acknowledgement
acknowledgements acknowledging acknowledgment acoustic acoustically acoustics acquire acquired acquires
acquiring acquisition acquisitions acronym across act acted actigraphy actin acting action actionable
actions activate activated activates activating activation activations active actively activists activities
activity actor actors acts actual actually actuarial actuate actuated actuating actuation actuator actuators
acuity acute acyclic acyclicity adapt adaptability adaptable adaptation adaptations adapted adapter adapters
adapting adaption adaptive adaptively adaptiveness adaptivity adapts add added addendum adder adders
addiction adding addition additional additionally additions additive additively additivity address
addressable addressed addresses addressing adds adept adequacy adequate adequately adhere adherence adheres
adhering adhesion adhesive adhoc adiabatic adic adjacencies adjacency adjacent adjectives adjoining adjoint
adjunction adjunctions adjust adjustable adjusted adjusting adjustment adjustments adjusts administer
administered administration administrations administrative administrator administrators admissibility
admissible admission admissions admit admits admittance admitted admitting adolescent adolescents adopt
adopted adopters adopting adoption adoptions adopts ads adult adulthood adults advance advanced advancement
advancements advances advancing advantage advantaged advantageous advantageously advantages advection advent
adversarial adversarially adversaries adversary adverse adversely advertise advertised advertisement
advertisements advertiser advertisers advertising advice advise advised advising advisor advisory advocate
advocated advocates advocating aerial aerodynamic aerodynamics aeronautical aerosol aerospace aesthetic
aesthetically aesthetics affairs affect affected affecting affective affects affiliated affiliation
affiliations affine affinities affinity affirm affirmative affirmatively afford affordability affordable
affordance affordances afforded affords aforementioned after aftermath afternoon afterward afterwards again
against age aged ageing agencies agency agenda agendas agent agents ages agglomeration agglomerative
agglutinative aggravate aggregate aggregated aggregates aggregating aggregation aggregations aggregative
aggregator aggregators aggression aggressive aggressively aggressiveness agile agility aging agnostic ago
agree agreeable agreed agreeing agreement agreements agrees agricultural agriculture ahead aid aided aiding
aids ail aim aimed aiming aims air airborne aircraft airfoil airline airlines airplane airplanes airport
airports airspace airspeed airtime airway aka akin alarm alarming alarms albedo albeit album alcohol
aleatoric alert alerting alerts algae algebra algebraic algebraically algebras algorithm algorithmic
algorithmically algorithmics algorithms alias aliased aliasing alien align aligned aligner aligning
alignment alignments aligns alike alise alive all alleged allele alleviate alleviated alleviates alleviating
alliance alliances allied allocate allocated allocates allocating allocation allocations allocative
allocator allocators allotted allow allowable allowed allowing allows allreduce almost alone along alongside
alpha alphabet alphabets already also alter alteration alterations altered altering alternate alternately
alternates alternating alternation alternations alternative alternatively alternatives alters although
altitude altitudes altmetric altmetrics altogether altruism altruistic always amalgamation amateur amazing
ambient ambients ambiguities ambiguity ambiguous ambition ambitious ambulance ambulatory ameliorate
ameliorated ameliorating amenable amend amendment amendments amid amidst amino among amongst amorphous
amortised amortization amortize amortized amount amounts ample amplification amplified amplifier amplifiers
amplifies amplify amplifying amplitude amplitudes amputees analog analogical analogies analogous analogously
analogs analogue analogues analogy analyse analysed analyser analyses analysing analysis analyst analysts
analytic analytical analytically analytics analyze analyzed analyzer analyzers analyzes analyzing anaphora
anarchy anatomic anatomical anatomically anatomies anatomy ancestor ancestors ancestral ancestry anchor
anchored anchoring anchors ancient ancillary and android anecdotal anechoic anesthesia anger angiography
angle angles angry angular animal animals animated animation animations animators anisotropic anisotropy
ankle annealed annealer annealers annealing annihilation annotate annotated annotating annotation
annotations annotator annotators announce announced announcement announcements annoying annual annually
annulus anomalies anomalous anomaly anonymity anonymization anonymize anonymized anonymizing anonymous
anonymously another ansatz answer answerability answerable answered answerer answerers answering answers ant
antagonistic ante antecedent antecedents antenna antennae antennas anterior anthropogenic anthropomorphic
anti antibody antichain anticipate anticipated anticipates anticipating anticipation anticipatory
antimicrobial antisemitic antivirus ants anxiety any anymore anyone anything anytime anyway anywhere aortic
apart apartment aperiodic aperiodicity aperture apertures apex apnea app apparatus apparent apparently
appeal appealing appear appearance appearances appeared appearing appears append appended appending appendix
apple appliance appliances applicability applicable applicant applicants application applications
applicative applied applies apply applying appointment appointments apportionment appraisal appraisals
appreciable appreciate appreciated appreciation approach approachability approachable approached approaches
approaching appropriate appropriately appropriateness appropriation approval approvals approve approved
approves approx approximability approximable approximant approximate approximated approximately approximates
approximating approximation approximations approximative approximator approximators apps apriori apt aquatic
aquifer arbiter arbitrage arbitrarily arbitrary arbitration arboricity arc archaeological archetypal
archetype archetypes architect architecting architects architectural architecture architectures archival
archive archived archives archiving arcs arduous are area areal areas aren arena arenas arguably argue
argued argues arguing argument argumentation argumentative arguments arinen arise arisen arises arising
arithmetic arithmetical arithmetics arities arity arm armed arms army arose around arousal arousals aroused
arrange arranged arrangement arrangements arranging array arrays arrest arrhythmia arrhythmias arrival
arrivals arrive arrived arrives arriving arrow arrows art artefact artefacts arterial arterials arteries
artery arthritis article articles articulate articulated articulation articulatory artifact artifacts
artificial artificially artist artistic artists arts artwork artworks arxiv ary ascending ascent ascertain
ascertained aside ask asked asking asks aspect aspects assay assays assemble assembled assembler assemblies
assembling assembly assert asserted asserting assertion assertions asserts asses assess assessed assesses
assessing assessment assessments assessors asset assets assign assigned assigning assignment assignments
assigns assimilate assimilated assimilation assist assistance assistant assistants assisted assisting
assistive assists associate associated associates associating association associations associative
associativity assortative assortativity assortment assume assumed assumes assuming assumption assumptions
assurance assurances assure assured assures assuring asteroid asteroids asthma astonishing astrocytes
astronomical astronomy astrophysics asymmetric asymmetrical asymmetrically asymmetries asymmetry asymptotic
asymptotical asymptotically asymptotics asynchronous asynchronously asynchrony asz athlete athletes atlas
atlases atmosphere atmospheric atom atomic atomically atomicity atomistic atoms atop atrial atrophy attach
attached attaches attaching attachment attachments attack attacked attacker attackers attacking attacks
attain attainable attained attaining attainment attains attempt attempted attempting attempts attend
attendance attended attendees attending attends attention attentional attentions attentive attenuate
attenuated attenuating attenuation attest attestation attitude attitudes attract attracted attracting
attraction attractions attractive attractiveness attractor attractors attracts attributable attribute
attributed attributes attributing attribution attributions attrition atypical auction auctioneer auctions
audible audience audiences audio audios audiovisual audit auditability auditable audited auditing audition
auditor auditors auditory audits augment augmentation augmentations augmented augmenting augments authentic
authenticate authenticated authenticates authenticating authentication authenticity author authored
authoring authorisation authoritative authorities authority authorization authorizations authorized authors
authorship autism autistic auto autocorrelated autocorrelation autoencoder autoencoders autoencoding
autofocus automata automate automated automates automatic automatically automating automation automatized
automaton automobile automobiles automorphism automorphisms automotive autonomic autonomous autonomously
autonomy autopilot autopsy autoregression autoregressive autoscaling autotuning auxiliary avail
availabilities availability available avalanche avatar avatars avenue avenues average averaged averagely
averages averaging averse aversion aviation avionics avoid avoidable avoidance avoided avoiding avoids awake
award awarded aware awareness away axes axial axiom axiomatic axiomatically axiomatisation axiomatization
axiomatizations axiomatize axioms axis azimuth babble babbling baby bachelor back backbone backbones
backdoor backdoors backdrop backed backend backends backers background backgrounds backhaul backhauling
backing backlash backlog backlogs backoff backpressure backprojection backpropagation backscatter
backscattering backstepping backtracking backup backups backward backwards bacteria bacterial bad badges
badly bads bag bagging bags balance balanced balancedness balancer balancers balances balancing ball
ballistic balloon balloons ballot ballots balls ban band banded bandit bandits bandlimited bandpass bands
bandwidth bandwidths bank banking banks banner banners bar barbed barcode barcodes bare barely bargaining
barrier barriers bars barycenter barycenters barycentric basal base baseball baseband based baseline
baselines bases basic basically basics basin basing basins basis basket basketball bass bat batch batched
batches batching batteries battery batting battle battlefield battlefields bayesian beacon beaconing beacons
beam beamformed beamformer beamformers beamforming beampattern beams beamspace beamwidth beamwidths bear
bearing bearings bears beat beating beats beautiful beauty became because become becomes becoming bed beds
bee been beep beeping beeps bees before beforehand began begin beginners beginning beginnings begins begun
behalf behave behaved behaves behaving behavior behavioral behaviorally behaviors behaviour behavioural
behaviours behind being beings belief beliefs believable believe believed believes bellwether belong
belonging belongs below belt bench benchmark benchmarked benchmarking benchmarks bend bending bends beneath
beneficial beneficiaries benefit benefited benefiting benefits benign bent beside besides bespoke best bet
beta better betting between betweenness beyond bias biased biases biasing bibliographic bibliography
bibliometric bibliometrics bichromatic biclique bicliques biclustering biclusters biconnected biconnectivity
biconvex bicriteria bicubic bicycle bicycles bid bidder bidders bidding bidimensional bidirectional bids
bifurcation bifurcations big bigger biggest bigram bigraphs bijection bijective bike bikes bilateral bilevel
bilinear bilingual bill billing billion billions bills bimanual bimatrix bimodal bin binaries binarization
binarized binary binaural bind binders binding bindings binds binning binocular binomial bins bio
bioacoustic biochemical biochemistry biodiversity bioelectric biofeedback biographical biographies
bioinformatics biological biologically biologists biology biomarker biomarkers biomass biomechanical
biomechanics biomedical biomedicine biometric biometrics biomimetic biomolecular biomolecules biophysical
biopsies biopsy biosecurity biosignals bipartite bipartition biped bipedal biplane bipolar bird birds birth
birthday births bisection bisimilar bisimilarity bisimulation bisimulations bispectrum bistable bistatic bit
bitcoin bite bitmap bitmaps bitrate bitrates bits bitstream bitstreams bitwidth bitwise bivariate black
blackboard blackbox blacklist blacklisted blacklists blackout blackouts bladder blade blades blame
blameworthiness blank blanket bleeding blend blended blending blends blessing blind blinded blinding blindly
blindness blinks bloat blob block blockage blockages blockchain blockchains blocked blockers blocking
blocklength blockmodel blockmodels blocks blockwise blog blogs blood bloom blossom blow blowup blue
blueprint blur blurred blurring blurry blurs bner board boards bodies body bogus boilerplate boils bond
bonded bonding bonds bone bones bonus bonuses book booking bookkeeping books boolean boom boomerang booming
boost boosted boosting boosts boot bootstrap bootstrapped bootstrapping bootstraps border borderline borders
boring born borne borrow borrowed borrowing borrows bot both botnet botnets bots bottle bottleneck
bottlenecked bottlenecks bottom bought bouncing bound boundaries boundary bounded boundedness bounding
bounds bounties bounty box boxes boxplot boys bracket bracketing brackets braid brain brains brainwave brake
braking branch branches branching branchings brand brands breach breached breaches breadth break breakdown
breakdowns breaking breakpoint breakpoints breaks breakthrough breakthroughs breast breath breathing breed
breeding brevity briber bribery bricks bridge bridged bridgeless bridges bridging brief briefly bright
brightness bring bringing brings brittle broad broadband broadcast broadcasted broadcasters broadcasting
broadcasts broaden broadening broadens broader broadly broken broker brokers brought brown browse browser
browsers browsing brute bubble bubbles buck bucket buckets buckling budget budgeted budgeting budgets buffer
buffered buffering buffers bug buggy bugs build builders building buildings builds built builtins bulk bulky
bullet bullying bunch bundle bundled bundles bundling burden burdens burdensome burgeoning buried burn burst
burstiness bursting bursts bursty bus buses business businesses busy but butterflies butterfly button
buttons buy buyer buyers buying bypass bypassed bypasses bypassing byproduct byte bytecode bytes byzantine
cabin cabinet cable cables cache cached caches caching cactus cage cake calcium calculate calculated
calculates calculating calculation calculations calculator calculi calculus calendar calibrate calibrated
calibrates calibrating calibration calibrations call callback callbacks called calling calls came camera
cameras camouflage camouflaged camouflaging camp campaign campaigning campaigns camps campus can cancel
cancellation canceller cancels cancer cancerous cancers candidate candidates cannot canonical
canonicalization canonically canonicity canonization canopy cantilever canvas canyons cap capabilities
capability capable capacitance capacitated capacities capacitive capacitor capacitors capacity capillary
capita capital capitalization capitalize capitalizes capitalizing capping caps capsule capsules caption
captioning captions capture captured captures capturing car carbon carcinoma card cardiac cardinal
cardinalities cardinality cardiologists cardiovascular cards care career careers careful carefully caregiver
caregivers cares cargo caricature carotid carried carrier carriers carries carry carrying cars cart
cartesian cartilage cartography cartoon carving cascade cascaded cascades cascading case cases cash cast
casting casts casual casualties casualty cat catalog catalogs catalogue catalogues catalyst catastrophe
catastrophes catastrophic catch catching catchment catchments categorial categorical categorically
categories categorisation categorise categorised categorization categorize categorized categorizes
categorizing category cater catering caterpillar caterpillars caters caught causal causality causally
causation causative cause caused causes causing caution cautionary cautious cautiously caveat caveats cavern
cavities cavity ceiling celebrated celebrities celebrity cell cells cellular cellwise censor censored
censoring censors censorship census censuses cent center centered centering centerline centers central
centralised centralities centrality centralization centralized centralizing centrally centre centred centres
centric centroid centroidal centroids centuries century cepstral cepstrum ceramic cerebral cerebrospinal
certain certainly certainty certifiably certificate certificateless certificates certification certified
certify certifying cervical chain chained chaining chains chair chairs challenge challenged challenges
challenging chamber chambers champion chan chance chances change changeable changed changepoint changepoints
changer changes changing channel channels chaos chaotic chapter chapters char character characterisation
characterisations characterise characterised characterises characterising characteristic characteristics
characterization characterizations characterize characterized characterizes characterizing characters charge
charged charger charges charging chart charts chase chasing chassis chat chatbot chatbots chatter chattering
chatting cheap cheaper cheapest cheaply cheat cheating check checkable checked checker checkerboard checkers
checking checklist checkpoint checkpointing checkpoints checks checksum chemical chemicals chemistry
chemists chemotherapy chess chest chi chicken chief child childhood children chip chips chirality chirp
chlorophyll choice choices cholera cholesterol choose chooses choosing chord chordal chords chore
choreographic choreographies choreography chores choroid chose chosen chroma chromatic chromosome
chromosomes chronic chronological chunk chunking chunks churn cine cinematography cipher ciphers ciphertext
ciphertexts circadian circle circles circuit circuitry circuits circulant circular circularity circulated
circulating circulation circulator circumference circumstance circumstances circumvent circumvented
circumventing circumvention circumvents citation citations cite cited cites cities citing citizen citizens
city civic civil civilian claim claimed claiming claims clairvoyant clamped clarification clarified
clarifies clarify clarifying clarity class classes classic classical classically classification
classifications classified classifier classifiers classifies classify classifying classroom classrooms
clausal clause clauses claw clean cleaned cleaner cleaning cleanly clear clearance cleared clearer clearing
clearly cleartext clever cleverly click clickbait clickbaits clicked clicking clicks clickstream
clickstreams client clients climate climatic climatological climatology climb climbing clinic clinical
clinically clinician clinicians clinics clip clipped clipping clips clique cliques cloaking clock clocked
clocks clockwise clone cloned clones cloning close closed closely closeness closer closes closest closing
closure closures cloth clothes clothing cloud cloudlet cloudlets clouds cloze club clubs clue clues cluster
clustered clustering clusterings clusters clutter cluttered coach coaches coaching coal coalescence
coalescent coalescing coalgebra coalgebraic coalgebras coalition coalitional coalitions coarse coarsely
coarsened coarsening coarser coarsest coast coastal coated coating coauthors coauthorship cochlear cocktail
cocomparability code codebase codebases codebook codebooks codec codecs coded coder coders codes codeword
codewords codification codified codify coding codings coefficient coefficients coercion coercions
coevolution coevolutionary coexist coexistence coexisting coffee coflow coflows cognate cognates cognition
cognitive cognitively cognizant cograph cographs coherence coherency coherent coherently cohesion cohesive
cohesiveness cohomology cohort cohorts coil coils coin coincide coincidence coincides coinduction
coinductive coined coins col cold collaborate collaborating collaboration collaborations collaborative
collaboratively collaborators collapse collapsed collapses collapsible collapsing collateral colleagues
collect collected collecting collection collections collective collectively collectives collector collectors
collects college colleges collide collider colliding collinear collinearity collision collisions collocated
collocation colloquial collude colluding collusion colocalization colocated colocation colon colonoscopy
colony color colorable colorectal colored colorful coloring colorings colorization colorized colors colour
colourable coloured colourful colouring colourings colours column columnar columns com comb combat combating
combination combinational combinations combinator combinatorial combinatorially combinatorics combinators
combinatory combine combined combiner combiners combines combing combining combustion come comes comfort
comfortable comfortably comics coming command commanded commanding commands commensurate comment commentary
commented commenting comments commerce commercial commercialization commercially commission commissioning
commit commitment commitments commits committed committee committees committing commodities commodity common
commonalities commonality commonly commonplace commons commonsense communicate communicated communicates
communicating communication communications communicative communicators communities community commutation
commutative commutativity commute commuters commuting comonad comonads compact compacted compaction
compactly compactness companies companion companions company comparability comparable comparably comparative
comparatively comparator comparators compare compared compares comparing comparison comparisons compartment
compartmental compartments compass compatibility compatible compelling compensate compensated compensates
compensating compensation compensator compete competed competence competences competencies competency
competent competes competing competition competitions competitive competitively competitiveness competitor
competitors compilation compile compiled compiler compilers compiles compiling complaint complaints
complement complementarities complementarity complementary complementation complemented complementing
complements complete completed completely completeness completes completing completion completions complex
complexes complexities complexity compliance compliant complicate complicated complicates complicating
complication complications complier complies complimentary comply complying component components
componentwise composability composable compose composed composer composers composes composing composite
composites composition compositional compositionality compositionally compositions compound compounded
compounding compounds comprehend comprehending comprehensibility comprehensible comprehension comprehensive
comprehensively comprehensiveness compress compressed compresses compressibility compressible compressing
compression compressions compressive compressor compressors comprise comprised comprises comprising
compromise compromised compromises compromising compulsory computability computable computably computation
computational computationally computations compute computed computer computerized computers computes
computing con concatenate concatenated concatenating concatenation concave concavity conceal concealed
concealing concealment conceivable conceive conceived concentrate concentrated concentrates concentrating
concentration concentrations concentric concept conception conceptions concepts conceptual conceptualization
conceptualize conceptualizing conceptually concern concerned concerning concerns concert concerted concerts
concise concisely conclude concluded concludes concluding conclusion conclusions conclusive conclusively
concolic concomitant concordance concrete concretely concreteness concurrency concurrent concurrently
condensation condense condensed condition conditional conditionally conditionals conditioned conditioning
conditions conducive conduct conductance conducted conducting conduction conductive conductivity conductor
conducts cone cones confer conference conferences conferencing confers confidence confidences confident
confidential confidentiality confidently configurability configurable configuration configurations configure
configured configuring confine confined confines confining confirm confirmation confirmations confirmatory
confirmed confirming confirms conflation conflict conflicting conflicts confluence confluent confocal
conform conformal conformance conformation conformational conformations conforming conformity conforms
confound confounded confounder confounders confounding confounds confront confronted confronting confuse
confused confusing confusion confusions congenital congested congestion congestions congestive congruence
congruences congruent conic conical conjecture conjectured conjectures conjugacy conjugate conjugates
conjunction conjunctions conjunctive connect connected connectedness connecting connection connectionist
connections connective connectives connectivities connectivity connectome connectomes connectomics connector
connectors connects conquer cons conscious consciousness consecutive consecutively consensus consent
consequence consequences consequent consequential consequently conservation conservatism conservative
conservatively conservativeness conserve conserved conserving consider considerable considerably
consideration considerations considered considering considers consist consisted consistency consistent
consistently consisting consists console consolidate consolidated consolidates consolidating consolidation
consonance consonant consonants consortia consortium conspiracy constacyclic constancy constant constantly
constants constellation constellations constituency constituent constituents constitute constituted
constitutes constituting constitution constitutional constitutive constrain constrained constraining
constrains constraint constraints construct constructed constructing construction constructions constructive
constructively constructor constructors constructs consult consultation consulted consulting consume
consumed consumer consumers consumes consuming consumption consumptions contact contacted contacting
contactless contacts contagion contagions contagious contain contained container containerization
containerized containers containing containment contains contaminant contaminants contaminated contamination
contemporaneous contemporary contend content contention contentious contents contest contested contests
context contexts contextual contextualization contextualize contextualized contextually contiguity
contiguous continent continental continents contingencies contingency contingent continual continually
continuation continuations continue continued continues continuing continuity continuous continuously
continuum contour contours contract contracted contractible contracting contraction contractions contractive
contracts contractual contradict contradicting contradiction contradictions contradictory contradicts
contrary contrast contrasted contrasting contrastive contrasts contribute contributed contributes
contributing contribution contributions contributor contributors control controllability controllable
controlled controller controllers controlling controls controversial controversies controversy conundrum
convection convective convenience convenient conveniently convention conventional conventionally conventions
converge convergecast converged convergence convergences convergent converges converging conversation
conversational conversations converse conversely converses conversion conversions convert converted
converter converters converting converts convex convexification convexity convey conveyed conveying conveys
convince convinced convincing convincingly convoluted convolution convolutional convolutions convolutive
convolved convolving cookie cookies cooking cooling cooperate cooperates cooperating cooperation cooperative
cooperatively cooperators coordinate coordinated coordinates coordinating coordination coordinator
coordinators cop cope copes copied copies coping copious coplanar copper coprime coprocessor coprocessors
cops copula copulas copy copying copyright cord core coreference cores coreset coresets corn corner corners
cornerstone cornerstones corollaries corollary coronary coroutines corpora corporate corporation
corporations corpus corpuses corr correct correctable corrected correcting correction corrections corrective
correctly correctness corrects correlate correlated correlates correlating correlation correlational
correlations correlator correntropy correspond corresponded correspondence correspondences correspondent
corresponding correspondingly corresponds corridor corridors corroborate corroborated corroborates
corroborating corrupt corrupted corrupting corruption corruptions corrupts cortex cortical cosine cosmic
cost costly costs cough could count countable countably counted counter counteract counterexample
counterexamples counterfactual counterfactuals counterfeit counterfeiting countering counterintuitive
countermeasure countermeasures counterpart counterparts counters counterspeech counties counting countless
countries country counts county couple coupled couples coupling couplings coupon coupons course courses
court courts covariance covariances covariant covariate covariates cover coverability coverage coverages
covered covering covers covert covertly covertness crack cracking cracks craft crafted crafting crash
crashes crashing crawl crawled crawler crawlers crawling crawls crease creases create created creates
creating creation creative creatively creativity creator creators credential credentials credibility
credible credit credits cricket crime crimes criminal criminals criminology crises crisis crisp criteria
criterion critic critical criticality critically criticism criticisms criticized critics critique crop
cropped cropping crops cross crossbar crossbars crossed crosses crossing crossings crossmodal crossover
crossroads crosstalk crowd crowded crowdfunding crowding crowds crowdsensing crowdsource crowdsourced
crowdsourcer crowdsourcing crowdtesting crowdworkers crucial crucially crude cruise cruising crunch crux
cryptanalysis crypto cryptocurrencies cryptocurrency cryptographic cryptographically cryptography
cryptojacking cryptology cryptosystem cryptosystems crystal crystalline crystallography crystals cubature
cube cubes cubic cubical cuboid cuckoo cue cues cuisine cuisines culminating culprit cultivar cultural
culturally culture cultures cumbersome cumulant cumulants cumulative cumulatively cup curate curated
curating curation curator curators curb cure cured curiosity curious currencies currency current currently
currents curricula curricular curriculum curse cursor curtail curtailment curvature curvatures curve curved
curvelet curves curvilinear custom customary customer customers customised customizable customization
customize customized customizing cut cutoff cuts cutting cutwidth cyber cyberattacks cyberbullying
cybercrime cybercrimes cybercriminals cyberinfrastructure cybernetic cyberphysical cybersecurity cyberspace
cycle cycles cyclic cyclical cyclically cycling cyclists cyclone cyclones cyclostationary cyclotomic
cylinder cylinders cylindrical cytometry daemon daily dairy dam damage damaged damages damaging damped
damping dan dance dancing danger dangerous dangers dans dapat dark darkness darknet darkweb das dashboard
dashboards data database databases datacenter datacenters dataflow dataflows datagrams datalog datapath
datapoints dataset datasets datatype datatypes date dated dates dating datum daunting dawn day days daytime
deactivated dead deadline deadlines deadlock deadlocks deaf deafness deal dealing deals dealt
deanonymization dearth death deaths deauthentication debate debated debates debating debiased debiasing
debloating deblurring debris debt debts debug debugger debuggers debugging decade decades decay decaying
decays deceive deceiving deceleration decent decentralisation decentralised decentralization decentralized
deception deceptive decidability decidable decide decided decides deciding decimal decimated decimation
decipher decision decisional decisions decisive deck decks declaration declarations declarative
declaratively declare declared declaring declassification decline declined declines declining decodable
decode decoded decoder decoders decodes decoding decompilation decomposability decomposable decompose
decomposed decomposes decomposing decomposition decompositions decompression deconfounder deconvolution
deconvolutional decorated decorrelation decouple decoupled decouples decoupling decoy decrease decreased
decreases decreasing decrement decremental decrypt decrypting decryption dedicate dedicated deduce deduced
deduction deductions deductive deduplication deem deemed deep deepen deepening deeper deeply default
defaults defeasible defeat defeating defect defection defective defectors defects defence defences defend
defendants defended defender defenders defending defends defense defenses defensive defer deferred deferring
deficiencies deficiency deficient deficit deficits definability definable define defined defines defining
definite definitely definiteness definition definitional definitions definitive deflation deflection defocus
defoliation deforestation deform deformable deformation deformations deformed deforming deg degeneracy
degenerate degenerated degenerates degeneration degradation degradations degrade degraded degrades degrading
degree degrees dehazing del delamination delay delayed delaying delays delegate delegated delegates
delegating delegation delete deleted deletes deleting deletion deletions deliberate deliberately
deliberation deliberative delicate delimited delineate delineated delineates delineating delineation deliver
deliverable delivered deliveries delivering delivers delivery delta deltas deluge delve demand demanded
demanding demands dementia demerits demo democracies democracy democratic democratization democratize
democratizing demodulate demodulation demodulator demographic demographics demography demonstrably
demonstrate demonstrated demonstrates demonstrating demonstration demonstrations demonstrator demonstrators
demos demosaicing demosaicking demystify den dendrite dendrites dendritic dengan dengue deniability denial
denied denoise denoised denoiser denoisers denoising denominator denotation denotational denotations denote
denoted denotes denoting dense densely denser densest densification densities density dental deny denying
deobfuscation deontic depart department departments departs departure departures depend dependability
dependable depended dependence dependences dependencies dependency dependent dependently depending depends
depict depicted depicting depiction depicts depletion deploy deployability deployable deployed deploying
deployment deployments deploys deposit deposited deposition deposits depot deprecated depressed depression
depressive deprivation depth depths depthwise der deraining derandomization derandomized dereverberation
derivable derivation derivational derivations derivative derivatives derive derived derives deriving
dermatologists dermoscopic des descendants descending descent describe described describes describing
description descriptions descriptive descriptor descriptors deserve deserves desiderata design designated
designed designer designers designing designs desirability desirable desire desired desires desktop desktops
despeckling despite destabilize destabilizing destination destinations destroy destroyed destroys
destruction destructive desynchronization detachment detail detailed detailing details detect detectability
detectable detected detecting detection detections detector detectors detects deter deteriorate deteriorated
deteriorates deteriorating deterioration determinacy determinant determinantal determinants determination
determine determined determines determining determinism deterministic deterministically determinization
detour detours detriment detrimental devastating develop developable developed developer developers
developing development developmental developments develops deviance deviant deviate deviated deviates
deviating deviation deviations device devices devise devised devises devising devoid devote devoted
dexterity dexterous diabetes diabetic diachronic diagnosability diagnose diagnosed diagnoses diagnosing
diagnosis diagnostic diagnostics diagonal diagonalization diagonally diagram diagrammatic diagrams dialect
dialectal dialectical dialects dialog dialogic dialogs dialogue dialogues diameter diameters diamond
diarization diary dice dichotomies dichotomous dichotomy dictate dictated dictates dictation dictator
dictionaries dictionary did didactic didn die died dielectric dies diesel diet dietary diets diff
diffeomorphic diffeomorphisms differ differed difference differences differencing different
differentiability differentiable differential differentially differentials differentiate differentiated
differentiates differentiating differentiation differentiator differently differing differs difficult
difficulties difficulty diffraction diffractive diffs diffuse diffused diffuseness diffusing diffusion
diffusions diffusive diffusivity dig digest digit digital digitalization digitally digitization digitized
digitizing digits digraph digraphs dilated dilation dilations dilemma dilemmas dilution dim dimension
dimensional dimensionality dimensioning dimensionless dimensions diminish diminished diminishes diminishing
dining dinner diode diodes dioxide diploid dipole dipoles dire direct directed directing direction
directional directionality directions directive directives directivity directly director directories
directors directory directs dirty dis disabilities disability disable disabled disabling disadvantage
disadvantaged disadvantages disaggregated disaggregation disagree disagreement disagreements disambiguate
disambiguated disambiguating disambiguation disappear disappearance disappears disassembly disaster
disasters disastrous disc discard discarded discarding discards discern discernible discerning discharge
discharged discharges discharging disciplinary discipline disciplined disciplines disclose disclosed
discloses disclosing disclosure disclosures discomfort disconnect disconnected disconnecting disconnection
discontinuities discontinuity discontinuous discordant discount discounted discounting discounts discourage
discourages discouraging discourse discourses discover discoverable discovered discoveries discovering
discovers discovery discrepancies discrepancy discrete discretely discreteness discretisation
discretisations discretised discretization discretizations discretize discretized discretizing
discriminability discriminant discriminate discriminated discriminates discriminating discrimination
discriminative discriminatively discriminator discriminators discriminatory discs discursive discuss
discussed discusses discussing discussion discussions disease diseased diseases disentangle disentangled
disentanglement disentangles disentangling disfluencies disfluency disguise disguised disgust dishonest
disinformation disjoint disjointness disjunction disjunctions disjunctive disk disks dislike dislocation
disorder disordered disorders disparate disparities disparity dispatch dispatched dispatcher dispatches
dispatching dispersal dispersed dispersion dispersive displaced displacement displacements display displayed
displaying displays disposable disposal disposition disproportionate disproportionately disprove dispute
disputed disregard disregarded disregarding disregards disrupt disrupted disrupting disruption disruptions
disruptive disrupts dissatisfaction dissect dissection disseminate disseminated disseminating dissemination
dissenting dissertation dissertations dissimilar dissimilarities dissimilarity dissipated dissipation
dissipative dissipativity dissonance distal distance distances distant distantly distill distillation
distilled distilling distills distinct distinction distinctions distinctive distinctiveness distinctly
distinguish distinguishable distinguished distinguishes distinguishing distort distorted distorting
distortion distortionless distortions distorts distracted distracting distraction distractions distractor
distractors distress distribute distributed distributedly distributes distributing distribution
distributional distributionally distributions distributive distributively distributor distributors district
districting districts distrust distrusting disturb disturbance disturbances disturbed disturbing disutility
dithered dithering diurnal dive diver diverge divergence divergences divergent diverges diverging divers
diverse diversification diversified diversify diversifying diversion diversities diversity divide divided
divides dividing divisible division divisions divisor doc docker docking dockless doctor doctoral doctors
document documentation documented documenting documents does doesn dog dogs doi doing dollar dollars domain
domains domestic dominance dominant dominantly dominate dominated dominates dominating domination dominator
don donation donations done donor donors door doors dormant dorsal dosage dose doses dosing dot double
doubled doubles doubling doubly doubt doubts down downgrade downgrading downlink download downloadable
downloaded downloading downloads downsampled downsampling downscaled downscaling downside downsides
downstream downtime downtown downward dozen dozens draft drag drain drainage drama dramatic dramatically
drastic drastically draw drawback drawbacks drawing drawings drawn draws dream dreams dressing drew drift
drifting drifts drill drilling drinking drivable drive driven driver driverless drivers drives driving drone
drones droop drop droplet droplets dropout dropouts dropped dropping drops drought drove drowsiness drug
drugs drum drusen dry dual duality dualization dually duals dub dubbed dubious due dueling dumb dummy dump
duopoly duplex duplexing duplicate duplicated duplicates duplication duplications durability durable
duration durations during dust duties duty dwarf dwarfs dwell dwelling dyadic dyads dynamic dynamical
dynamically dynamicity dynamics dynamism dysfunction each eager ear earlier earliest early earn earned
earning earnings ears earth earthquake earthquakes ease eases easier easiest easily easiness easing eastern
easy eat eating eavesdrop eavesdropper eavesdroppers eavesdropping eccentric eccentricities eccentricity
echet echo echocardiographic echoes eclipse ecological ecologists ecology econometric econometrics economic
economical economically economics economies economists economy ecosystem ecosystems eddy edema edge edges
edit edited editing edition editions editor editorial editors edits edu educate educating education
educational educators effect effectful effective effectively effectiveness effectivity effector effectors
effects efficacy efficiencies efficiency efficient efficiently effort effortless effortlessly efforts
egalitarian egg ego egocentric egomotion egress eigen eigendecomposition eigenfunctions eigenmodes
eigenpairs eigenspace eigenspaces eigenvalue eigenvalues eigenvector eigenvectors eight eighteen eikonal
either ejection elaborate elaborated elaborately elaborates elaborating elaboration elapsed elastic
elastically elasticity elastography elbow elderly elect elected election elections electoral electorate
electric electrical electrically electricity electrification electrocardiogram electrochemical electrode
electrodes electroencephalogram electroencephalograms electroencephalographic electroencephalography
electromagnetic electromechanical electromyography electron electronic electronically electronics electrons
electrophysiological electrophysiology electrostatic elegance elegans elegant elegantly element elemental
elementary elements elephant elevated elevation eleven elicit elicitation elicited eliciting elicits
eligibility eligible eliminate eliminated eliminates eliminating elimination elite ellipse ellipses
ellipsoid ellipsoidal ellipsoids elliptic elliptical elliptically elongated else elsewhere elucidate
elucidated elucidates elucidating elusive email emails emanating embark embarrassingly embed embeddability
embeddable embedded embedder embedding embeddings embeds embodied embodies embodiment embody embodying
embrace embraced embraces embracing embryo embryos emerge emerged emergence emergencies emergency emergent
emerges emerging eminent emission emissions emit emits emitted emitter emitters emitting emoji emojis emon
emoticons emotion emotional emotionally emotions empathetic empathic empathy emphasis emphasise emphasises
emphasize emphasized emphasizes emphasizing empirical empirically employ employed employee employees
employer employers employing employment employs empower empowered empowering empowerment empowers emptiness
empty emulate emulated emulates emulating emulation emulations emulator emulators enable enabled enabler
enablers enables enabling enact enacted enactment encapsulate encapsulated encapsulates encapsulating
encapsulation encia enclave enclaves enclosed encloses enclosing enclosure encode encoded encoder encoders
encodes encoding encodings encompass encompasses encompassing encounter encountered encountering encounters
encourage encouraged encouragement encourages encouraging encrypt encrypted encrypting encryption
encryptions encrypts encyclopedia encyclopedic end endanger endangered endeavor endeavors endeavour
endeavours ended endemic ending endless endmember endmembers endofunctor endogeneity endogenous endogenously
endomicroscopy endorse endorsement endoscope endoscopic endoscopy endow endowed endowing endowment endows
endpoint endpoints ends endurance enduring enemy energetic energies energy enforce enforced enforcement
enforcers enforces enforcing engage engaged engagement engagements engages engaging engender engine engineer
engineered engineering engineers engines enhance enhanced enhancement enhancements enhances enhancing enjoy
enjoyable enjoyed enjoying enjoyment enjoys enlarge enlarged enlargement enlarges enlarging enormous
enormously enough enrich enriched enriches enriching enrichment enroll enrolled enrollment enrolment
ensemble ensembled ensembles ensembling ensuing ensure ensured ensures ensuring entail entailed entailing
entailment entailments entails entangled entanglement enter entered entering enterprise enterprises enters
entertaining entertainment enthusiasm enthusiasts entire entirely entirety entities entitled entity
entrainment entrance entrepreneurial entrepreneurs entries entropic entropies entropy entry entrywise
enumerable enumerate enumerated enumerates enumerating enumeration enumerative envelope envelopes
environment environmental environmentally environments envisage envisaged envision envisioned envisions envy
enyi enzyme enzymes eosin ephemeral epidemic epidemics epidemiologic epidemiological epidemiologists
epidemiology epigenetic epilepsy epileptic epipolar episode episodes episodic epistemic epistemological
epistemology epoch epochs eps epsilon equal equalities equality equalization equalize equalized equalizer
equalizers equalizing equally equals equates equation equational equations equidistant equilateral
equilibria equilibrium equimatchable equip equipment equipments equipped equipping equips equitability
equitable equitably equity equivalence equivalences equivalent equivalently equivalents equivariance
equivariant equivocation era erase erased erasing erasure erasures ere ergodic ergodicity ergonomics ern
erosion erratic erroneous erroneously error errors eruption escalating escalation escape escaping escrow
especially essay essays essence essential essentially est establish established establishes establishing
establishment establishments estate estimable estimand estimands estimate estimated estimates estimating
estimation estimations estimator estimators eta etc eternal ethical ethically ethics ethnic ethnicity
ethnographic etiology etymological euclidean evacuate evacuation evade evader evaders evading eval evaluate
evaluated evaluates evaluating evaluation evaluations evaluative evaluator evaluators evasion evasions
evasive eve even evening evenly event events eventual eventually ever every everybody everyday everyone
everything everywhere eviction evidence evidenced evidences evident evidential evidentiary evidently evil
evoke evoked evolution evolutionarily evolutionary evolutions evolvability evolvable evolve evolved evolves
evolving evy exacerbate exacerbated exacerbates exact exactly exactness exaggerated exam examination
examinations examine examined examinees examiners examines examining example examples exams exascale
excavation exceed exceedance exceedances exceeded exceeding exceedingly exceeds excel excellence excellent
excels except exception exceptional exceptionally exceptions excerpt excerpts excess excessive excessively
exchange exchangeability exchangeable exchanged exchanges exchanging excitability excitable excitation
excitations excitatory excite excited excitement exciting exclude excluded excludes excluding exclusion
exclusive exclusively excursion executability executable executables execute executed executes executing
execution executions executive executives executor executors exemplar exemplars exemplary exemplified
exemplifies exemplify exemplifying exercise exercised exercises exercising exert exerted exerting exertion
exfiltrate exfiltration exhaust exhausted exhausting exhaustion exhaustive exhaustively exhibit exhibited
exhibiting exhibition exhibits exist existed existence existent existential existentially existing exists
exit exiting exits exogenous exoskeleton exoskeletons exosystem exotic expand expandability expandable
expanded expander expanders expanding expands expansion expansions expansive expect expectancy expectation
expectations expected expecting expects expedite expend expenditure expenditures expense expenses expensive
experience experienced experiences experiencing experiential experiment experimental experimentally
experimentation experimented experimenter experimenters experimenting experiments expert expertise experts
expiration explain explainability explainable explained explaining explains explanation explanations
explanatory explicit explicitly exploding exploit exploitability exploitable exploitation exploited
exploiting exploits exploration explorations explorative exploratory explore explored explorer explorers
explores exploring explosion explosive exponent exponential exponentially exponentials exponentiated
exponentiation exponents export exported exporting exports expose exposed exposes exposing exposition
expository exposure exposures express expressed expresses expressibility expressible expressing expression
expressions expressive expressively expressiveness expressivity extant extend extendability extendable
extended extendible extending extends extensibility extensible extension extensional extensionality
extensions extensive extensively extent extents exterior external externalities externality externally
exteroceptive extinction extra extracellular extract extractable extracted extracting extraction extractions
extractive extractor extractors extracts extramural extraneous extraordinary extrapolate extrapolated
extrapolating extrapolation extrema extremal extreme extremely extremes extremism extremist extremists
extremities extremum extrinsic extrusion eye eyeball eyeglasses eyes ezier fabric fabricate fabricated
fabricating fabrication fabrics face facebook faced faces facet faceted facets facial facies facilitate
facilitated facilitates facilitating facilitation facilities facility facing fact facto factoid factor
factored factorial factories factoring factorisation factorization factorizations factorize factorized
factorizes factorizing factors factory facts factual factuality faculty fade faded fading fail failed
failing fails failure failures fair fairer fairly fairness faithful faithfully faithfulness fake fall
fallacy fallback falling falls false falsely falsification falsified falsify falsifying fame familiar
familiarisation familiarity families family familywise famous fan fanout fans fantasy far fare fares farm
farmers farming farms farther farthest fascinating fashion fashions fast faster fastest fat fatal fatalities
fatality fate fatigue fault faults faulty favor favorable favorably favored favoring favorite favoritism
favors favour favourable favourably favouring favours fear feasibility feasible feasibly feat feature
featured features featuring featurization fed federal federated federation federations fee feed feedback
feedbacks feeder feeders feedforward feeding feeds feel feeling feelings feels fees feet fell fellow felt
female females femoral femtocell femtocells fence fences ferromagnetic fertile fertility fetal fetch fetched
fetches fetching fetus fever few fewer fewest fiat fiber fibers fibre fibrillation fiction fictional
fictitious fidelity fiducial field fields fifteen fifth fifty fight fighting figurative figure figures
filament filaments file filed fileless files filesystem fill filled filling fills film filming films filter
filterbank filterbanks filtered filtering filters filtration filtrations final finality finally finance
financial financially financing find finder finding findings finds fine finely finer finest finetuning
finger fingerprint fingerprinting fingerprints fingers fingerspelling fingertip fingertips finish finished
finishes finishing finitary finite finitely finiteness fire fired firefighters firefighting firefly fires
firewall firewalls firing firm firmly firms firmware first firstly fish fisheries fisheye fishing fit
fitness fits fitted fittest fitting five fix fixation fixations fixed fixes fixing fixpoint fixpoints
fixtures flag flagged flagging flags flagship flakiness flaming flapping flash flat flatness flattened
flattening flavor flavors flavour flaw flawed flaws fleet fleets flexibilities flexibility flexible flexibly
flexion flicker flickering flies flight flights flip flipped flipping flips float floating flock flocking
flocks flood flooded flooding floods floor floorplan floorplanning floors flourishing flow flower flowers
flowing flows flu fluctuate fluctuates fluctuating fluctuation fluctuations fluency fluent fluid fluidic
fluids fluorescence fluorescent fluoroscopic flurry flushing flux fluxes fly flying focal foci focus focused
focuses focusing focussed focusses focussing fog foil fold folded folding folds folk folklore follow
followed follower followers following follows font fonts food foods fool fooled fooling fools foot footage
football foothold footholds footing footprint footprints footstep for foraging forbidden forbidding forbids
force forced forces forcing fore forearm forecast forecasted forecaster forecasters forecasting forecasts
forefront foregoing foreground foreign foremost forensic forensics foresee foreseeable foreseen forest
forestry forests forever forge forged forgery forget forgetting forging forgotten fork forking forks form
formal formalisation formalise formalised formalises formalising formalism formalisms formalization
formalizations formalize formalized formalizes formalizing formally formant formants format formation
formations formative formats formatting formed former formerly formidable forming forms formula formulae
formulas formulate formulated formulates formulating formulation formulations forth forthcoming fortuitous
forty forum forums forward forwarded forwarding forwards fossil foster fostered fostering fosters found
foundation foundational foundations founded founders foundry four fourteen fourth foveal foveated fps
fractal fractals fraction fractional fractionally fractions fracture fractured fractures fragile fragility
fragment fragmentation fragmented fragments frailty frame framed framelet frames framewise framework
frameworks framing fraud frauds fraudsters fraudulent fraught free freed freedom freeform freeing freely
freeness frees freeway freeways freeze freezing frequencies frequency frequent frequentist frequently fresh
freshness friction frictional friend friendliness friendly friends friendship friendships fringe fringes
from front frontal frontend fronthaul frontier frontiers fronts frozen frugal fruit fruitful fruitfully
fruits frustrating frustration fuel fueled fuels fugacities fulfil fulfill fulfilled fulfilling fulfillment
fulfills fulfils full fully fun function functional functionalities functionality functionally functionals
functioning functions functor functorial functors fund fundamental fundamentally fundamentals funded funders
funding funds fundus funnel furnace furniture further furthermore furthest fuse fused fuses fusing fusion
futile future futures futuristic fuzz fuzzer fuzzers fuzziness fuzzing fuzzy gadget gadgets gain gained
gaining gains gait gaits galaxies galaxy gallery gambler gambling game gameplay gamers games gamification
gamified gaming gamma gamut gang gap gapped gaps garbage garbled garment garments garner garnered gas gases
gastric gastrointestinal gate gated gatekeepers gatekeeping gates gateway gateways gather gathered gathering
gathers gating gauge gauged gauging gaussian gave gaze gazetteers gear geared gem gender gendered genders
gene genealogical genealogy general generalisability generalisable generalisation generalisations generalise
generalised generalises generalising generality generalizability generalizable generalization
generalizations generalize generalized generalizes generalizing generally generate generated generates
generating generation generations generative generator generators generic generically genericity generics
genes genetic genetics genome genomes genomic genomics genotype genotypes genotypic genre genres gentle
genuine genuinely genus geo geodesic geodesics geodetic geographic geographical geographically geographies
geography geolocated geolocation geological geology geometric geometrical geometrically geometries geometry
geophysical geophysics geopolitical georeferenced geosciences geospatial geostatistical geotagged geothermal
gerrymandering gestural gesture gestures get gets getting ghost giant gigabytes girls girth gist git github
gitlab give given gives giving glance gland glass glasses glaucoma gleaned glimpse glioblastoma glioma
gliomas global globalization globalized globally globe gloss glottal glove glucose glue gluing glyph glyphs
goal goals goes going gold golden gon gonality gone goo good goodness goodput goods google gossip got gov
govern governance governed governing government governmental governments governor governs graceful
gracefully grade graded graders grades gradient gradients grading gradual gradually graduate graduates
graduation graft grain grained grains gram grammar grammars grammatical grammaticality grammatically grams
grand grant granted granting grants granular granularities granularity graph grapheme graphemes graphene
graphic graphical graphically graphics graphlet graphlets graphon graphons graphs grasp grasped grasping
grasps grass grating grave gravitational gravity gray grayscale great greater greatest greatly greedily
greedy green greenery greenhouse grew grey greybox grid gridded grids grip gripper grippers gripping grocery
grooming gross grossly ground groundbreaking grounded grounding grounds groundtruth groundwater groundwork
group grouped grouping groupings groupoid groups groupwise grow growing grown grows growth guarantee
guaranteed guaranteeing guarantees guaranties guard guarded guardedness guarding guards guess guesses
guessing guesswork guest guests guidance guide guided guideline guidelines guides guiding guitar gun gut gym
gyro gyroscope gyroscopes habitat habits habitual hack hacked hacker hackers hacking had hair half halfspace
halfspaces hall hallmark hallucination halt halting halts halves halving hamiltonian hammer hammering hamper
hampered hampering hampers hand handcrafted handcrafting handed handful handheld handing handle handled
handler handlers handles handling handoff handoffs handover handovers hands handsets handshake handshaking
handwriting handwritten handy haplotype haplotypes happen happened happening happens happiness happy haptic
harassment hard harden hardened hardening harder hardest hardly hardness hardware harm harmful harming
harmless harmonic harmonics harmonious harmonization harmonized harmony harms harness harnessed harnesses
harnessing harsh harvest harvested harvester harvesters harvesting harvests has hash hashed hashes hashing
hashtag hashtags hate hateful have haven having hazard hazardous hazards haze head header headers heading
headings headline headlines headphones heads headset headsets headway healing health healthcare healthier
healthy heap heaps hear heard hearing heart heartbeat heartbeats heat heated heating heatmap heatmaps
heavier heavily heavy heavyweight hedge hedging hedonic height heightened heights held helical helicopter
helix help helped helper helpers helpful helpfulness helping helps hematoxylin hemisphere hemodynamic hence
henceforth her herbal herd herdability herding here hereafter hereby hereditary heredity herein heritability
heritage hero heroes herself heterogeneities heterogeneity heterogeneous heterogeneously heterogenous
heteroscedastic heteroscedasticity heteroskedastic heteroskedasticity heuristic heuristically heuristics
hexagonal hexahedra hexahedral hexapod hidden hide hides hiding hierarchical hierarchically hierarchies
hierarchy high higher highest highlight highlighted highlighting highlights highly highway highways hijack
hijacking hill him himself hinder hindered hindering hinders hindrance hindsight hinge hinged hinges hint
hints hip hippocampal hippocampus hire hired hiring his histogram histograms histological histology histone
histopathological histopathology historians historic historical historically histories history hit hitherto
hits hitter hitters hitting hoc hockey hold holder holders holding holdings holdout holds hole holes
holidays holistic holistically hollow hologram holograms holographic holography holomorphic holonomic holy
home homeless homeomorphic homeomorphism homeostasis homeostatic homepage homes homing homogeneity
homogeneous homogeneously homogenization homogenous homography homologous homology homomorphic
homomorphically homomorphism homomorphisms homophily homoscedastic homotopic homotopy honest honestly honey
honeypot honeypots hood hooked hop hope hoped hopefully hopes hoping hopping hops hopset hopsets horizon
horizons horizontal horizontally hormonal horn horseshoe hospital hospitality hospitalization hospitalized
hospitals host hosted hostile hosting hostnames hosts hot hotel hotels hotspot hotspots hour hourglass
hourly hours house household households houses housing hover hovering how however html http https hub hubs
hue huge hugely hull hulls human humanitarian humanities humanity humanoid humanoids humans humidity humor
humorous hundred hundreds hungry hunt hunting hurdle hurdles hurricane hurricanes hurt hurting hurts hybrid
hybridization hybridized hybrids hydraulic hydrodynamic hydrodynamics hydrogen hydrological hydrology
hygiene hype hyper hyperactivity hyperbolic hyperbolicity hypercomplex hypercube hypercubes hyperedge
hyperedges hyperelastic hyperelliptic hypergeometric hypergraph hypergraphs hypergrid hyperlink hyperlinks
hypernym hypernyms hypernymy hyperparameter hyperparameters hyperplane hyperplanes hyperprior
hyperproperties hyperspectral hypersphere hypertension hypertext hypertree hypervisor hypervisors
hypervolume hypotheses hypothesis hypothesize hypothesized hypothetical hysteresis hysteretic ice icon icons
idea ideal idealised idealistic idealized ideally ideals ideas ideation idempotent identical identically
identifiability identifiable identification identifications identified identifier identifiers identifies
identify identifying identities identity ideological ideologies ideology idiom idiomatic idioms
idiosyncrasies idiosyncratic idle ids iff ignorability ignorable ignorance ignore ignored ignores ignoring
iid iii ill illegal illegitimate illicit illiteracy illness illnesses illuminant illuminate illuminated
illuminates illuminating illumination illuminations illusion illusions illusory illustrate illustrated
illustrates illustrating illustration illustrations illustrative image imaged imager imagery images
imaginary imagination imagine imagined imaging imbalance imbalanced imbalances imitate imitates imitating
imitation immature immediacy immediate immediately immense immensely immersed immersion immersive immigrants
immigration imminent immune immunity immunization immutability immutable impact impacted impactful impacting
impacts impair impaired impairing impairment impairments impairs impart impartial impedance impedances
impede impeded impedes impediment impediments impeding impending imperative imperceptibility imperceptible
imperfect imperfection imperfections impersonate impersonation impervious impetus impinging implant
implantable implantation implanted implants implausible implement implementable implementation
implementations implemented implementing implements implicated implicates implication implications implicit
implicitly implied implies imply implying import importance important importantly imported importing imports
impose imposed imposes imposing imposition impossibility impossible impostor impractical imprecise
imprecision impression impressions impressive impressively impromptu improper improperly improve improved
improvement improvements improves improving improvisation improvised impulse impulses impulsive impurity
imputation imputations impute imputed imputing inability inaccessible inaccuracies inaccuracy inaccurate
inactive inactivity inadequacy inadequate inadequately inadvertent inadvertently inapplicable inappropriate
inappropriately inapproximability inapproximable inattention inaudible inbound inbuilt incapability
incapable incast incentive incentives incentivize incentivized incentivizes incentivizing inception
incidence incidences incident incidental incidents incipient inclination inclined include included includes
including inclusion inclusions inclusive incoherence incoherent income incomes incoming incomparable
incompatibility incompatible incomplete incompletely incompleteness incomprehensible incompressibility
incompressible inconclusive incongruity inconsistencies inconsistency inconsistent inconvenience
inconvenient incorporate incorporated incorporates incorporating incorporation incorrect incorrectly
increase increased increases increasing increasingly incredible incredibly increment incremental
incrementally increments incumbent incur incurred incurring incurs indeed indefinite indefinitely indegree
independence independences independencies independent independently indeterminacy indeterminate index
indexed indexes indexing indicate indicated indicates indicating indication indications indicative indicator
indicators indices indifference indigenous indirect indirection indirectly indiscriminate indispensable
indistinguishability indistinguishable individual individualized individually individuals indivisible indoor
indoors induce induced induces inducing inductance induction inductive inductively inductor inductors
industrial industries industry ineffective ineffectiveness inefficiencies inefficiency inefficient
inefficiently inelastic inequalities inequality inertia inertial inevitable inevitably inexact inexpensive
inexperienced inf infamous infancy infant infants infarction infeasibility infeasible infect infected
infection infections infectious infer inference inferences inferencing inferential inferior inferred
inferring infers infill infiltration infinitary infinite infinitely infinitesimal infinitesimally infinity
inflammatory inflate inflated inflation inflected inflection inflectional inflexibility inflexible inflict
inflow influence influenced influencer influencers influences influencing influential influenza influx info
infographics inform informal informally informatics information informational informations informative
informativeness informed informing informs infotainment infrared infrastructural infrastructure
infrastructures infrequent infrequently infringement infusion ing ingest ingesting ingestion ingredient
ingredients inhabitants inhabitation inherent inherently inherit inheritance inherited inheriting inherits
inhibit inhibiting inhibition inhibitors inhibitory inhibits inhomogeneity inhomogeneous initial
initialisation initialization initializations initialize initialized initializes initializing initially
initiate initiated initiates initiating initiation initiative initiatives initiator initio inject injected
injecting injection injections injective injects injured injuries injury ink inland inlier inliers inline
innate inner innocent innocuous innovate innovation innovations innovative innovatively inorganic inpainting
inpatient input inputs inputting inquiries inquiry inscribed insdel insect insects insecure insecurity
insensitive insensitivity inseparable insert inserted inserting insertion insertions inserts inside insider
insiders insight insightful insights insignificant insist inspect inspected inspecting inspection
inspections inspector inspectors inspects inspiration inspire inspired inspires inspiring instabilities
instability install installation installations installed installing instance instances instant instantaneous
instantaneously instantiate instantiated instantiates instantiating instantiation instantiations instantly
instants instead institute institutes institution institutional institutions instruct instructed instruction
instructional instructions instructive instructor instructors instrument instrumental instrumentation
instrumented instrumenting instruments insufficiency insufficient insufficiently insulation insulin
insurance insurer insurers int intact intake intangible integer integers integrability integrable integral
integrality integrals integrand integrate integrated integrates integrating integration integrations
integrative integrator integrators integrity intellectual intelligence intelligent intelligently
intelligibility intelligible intend intended intends intense intensely intensification intensified
intensional intensities intensity intensive intensively intent intention intentional intentionally
intentions intents inter interact interacted interacting interaction interactions interactive interactively
interactivity interacts interarrival interaural intercept intercepted intercepting interception intercepts
interchange interchangeable interconnect interconnected interconnecting interconnection interconnections
interconnectivity interconnects interdependence interdependencies interdependency interdependent
interdiction interdictor interdisciplinarity interdisciplinary interest interested interesting interestingly
interestingness interests interface interfaced interfaces interfacing interfere interfered interference
interferences interferer interferers interfering interferograms interferometer interferometric
interferometry intergroup interim interior interiors interlayer interleave interleaved interleaves
interleaving interleavings interlinked interlocking interlocutors intermediaries intermediary intermediate
intermittency intermittent intermittently internal internally internals international internationalization
internationally internet interoperability interoperable interoperate interpersonal interplanetary interplay
interpolant interpolants interpolate interpolated interpolates interpolating interpolation interpolations
interpret interpretability interpretable interpretation interpretations interpretative interpreted
interpreter interpreters interpreting interpretive interprets interrelated interrelation interrelations
interrelationship interrelationships interrogation interrupt interrupted interruptibility interruptible
interrupting interruption interruptions intersect intersecting intersection intersections intersects
intersymbol intertemporal intertwined interval intervals intervene intervening intervention interventional
interventions interview interviewed interviewees interviewers interviewing interviews interwoven intimate
intimately into intonation intra intraclass intracranial intractability intractable intraday intraoperative
intricacies intricate intriguing intrinsic intrinsically introduce introduced introduces introducing
introduction introductory introspection introspective intruder intruders intrusion intrusions intrusive
intuition intuitionistic intuitions intuitive intuitively intuitiveness invalid invalidate invaluable
invariably invariance invariances invariant invariants invasion invasive invent invented invention
inventions inventories inventory inverse inversely inverses inversion inversions invert inverted inverter
inverters invertibility invertible inverting invest invested investigate investigated investigates
investigating investigation investigations investigative investigator investigators investing investment
investments investor investors invests invisibility invisible invite invited invites inviting invocation
invocations invoke invoked invokes invoking involution involutive involve involved involvement involves
involving ioco ion ions iris iron irradiance irrational irreducible irregular irregularities irregularity
irregularly irrelevant irrespective irreversibility irreversible irrevocable irrevocably irrigation ischemic
island islanded islanding islands isn isogeometric isolate isolated isolates isolating isolation isometric
isometries isometry isomorphic isomorphism isomorphisms isoperimetric isotonic isotropic issuance issue
issued issues issuing item items itemset itemsets iterate iterated iterates iterating iteration iterations
iterative iteratively its itself ive jackknife jam jammed jammer jammers jamming jams jargon jaw jazz
jeopardize jeopardizing jerk jet jigsaw jingju jitter jittering job jobs join joined joining joins joint
jointly joints journal journaling journalism journalistic journalists journals journey journeys joy joystick
judge judged judgement judgements judges judging judgment judgments judicial judicious judiciously jump
jumping jumps junction junctions junior junk junta juntas jurisdiction just justice justification
justifications justified justifies justify justifying kappa kbps keen keep keeping keeps kept kernel
kernelization kernelized kernels key keyboard keyboards keyed keyframe keyframes keying keynote keyphrase
keyphrases keypoint keypoints keys keystroke keystrokes keyword keywords kidney kill killed killer killing
kills kilometers kind kinds kinematic kinematically kinematics kinesthetic kinetic kinetics kinodynamic
kinship kit kitchen kits knapsack knee knob knobs knock knockoff knockoffs knot knots know knowing knowledge
knowledgeable known knows kriging kurtosis lab label labeled labeler labelers labeling labelings labelled
labelling labellings labels labor laboratories laboratory laborious labour labs lack lacked lacking lacks
ladder laden lag lagged lagging lags laid lake lakes lambda laminar laminated land landing landmark
landmarks landscape landscapes landslide landslides lane lanes language languages lap lapse laptop laptops
large largely larger largest las laser lasers lasso last lasting lastly late lately latencies latency latent
later lateral latest latitude latter lattice lattices laughter launch launched launches launching laundering
law laws lawyers lax lay layer layered layering layers layerwise laying layout layouts lays lazily lazy lead
leader leaderboard leaderless leaders leadership leading leads leaf league leagues leak leakage leakages
leaked leaking leaks leaky lean leaning leap leapfrog learn learnability learnable learned learner learners
learning learnings learns learnt lease leasing least leave leaves leaving lecture lecturers lectures led
ledger ledgers left leftmost leg legacy legal legally legged legibility legible legislation legislative
legislators legitimacy legitimate legs leisure lemma lemmas lemmatization lend lending lends length lengths
lengthy lens lenses lensless les lesion lesions less lessen lesser lesson lessons let lethal lets letter
letters letting level leveled levels leverage leveraged leverages leveraging lexica lexical lexicalized
lexically lexicase lexicographic lexicographical lexicographically lexicon lexicons liability liar liberal
libraries library licence license licensed licenses licensing lidar lie lies lieu life lifecycle lifecycles
lifelong lifespan lifestyle lifestyles lifetime lifetimes lift lifted lifting liftings lifts ligand ligands
light lighter lighting lightly lightness lightning lights lightweight like likelihood likelihoods likely
likes likewise liking limb limbs limit limitation limitations limited limiter limiting limits line lineage
lineages linear linearisation linearity linearizability linearizable linearization linearize linearized
linearizing linearly lines lineup linguistic linguistically linguistics linguists link linkage linkages
linked linking links lion lip lipreading lips liquid liquidity liquids list listed listen listener listeners
listening listens listing listings lists listwise literacy literal literally literals literary literature
literatures lithium lithography lithology little live lived lively liveness liver lives living load loaded
loading loadings loads loan loans lobe lobes local localisation localise localised localities locality
localization localize localized localizes localizing locally locals locate located locates locating location
locational locations loci lock locked locking locks locomotion locus log logarithm logarithmic
logarithmically logarithms logged logging logic logical logically logics login logistic logistical logistics
logit logits lognormal logo logographic logs logspace long longer longest longevity longitude longitudinal
longitudinally longstanding longterm look lookahead looked looking looks lookup lookups loop looped looping
loops loopy loose loosely loosing los lose loses losing loss losses lossless lossy lost lot lots lottery
loud loudness loudspeaker loudspeakers love low lower lowered lowering lowers lowest loyal loyalty luck
lucrative luma lumen luminance lumped lunar lung lungs lure lurking lying lyric lyrics machine machinery
machines machining macro macrocell macrocells macroeconomic macromolecules macros macroscale macroscopic
macular made magic magnet magnetic magnetization magnetoencephalography magnetometer magnets magnification
magnitude magnitudes mail mailing main mainly mainstream maintain maintainability maintainable maintained
maintainers maintaining maintains maintenance major majority majorization majorly make maker makers makes
makespan making malaria male males malevolent malfunction malfunctioning malfunctions malicious maliciously
malignancy malignant mall malls malware malwares mammalian mammogram mammographic mammography man manage
manageable managed management manager managerial managers manages managing mandate mandated mandates
mandatory mandible maneuver maneuverability maneuvering maneuvers manga manifest manifestation
manifestations manifested manifesting manifests manifold manifolds manipulability manipulable manipulate
manipulated manipulates manipulating manipulation manipulations manipulative manipulator manipulators manned
manner manners manoeuvres manpower manual manually manufacturability manufacture manufactured manufacturer
manufacturers manufacturing manuscript manuscripts many manycore map mapped mapper mapping mappings maps
marble marbles marching margin marginal marginalization marginalized marginalizing marginally marginals
margins marijuana marine maritime mark marked markedly marker markerless markers market marketers marketing
marketplace marketplaces markets marking markings markov marks markup marriage martingale martingales mask
masked masking masks masquerade mass masses massive massively master mastered mastering masters mastery
match matched matches matching matchings matchmaking material materialization materialize materialized
materials maternal math mathematical mathematically mathematicians mathematics mating matrices matrix
matrixes matroid matroids matter matters matting mature matured matures maturing maturity max maxima maximal
maximality maximally maximin maximisation maximise maximised maximises maximising maximization maximize
maximized maximizer maximizers maximizes maximizing maximum maxmin may maybe maze mazes meal meals mean
meander meaning meaningful meaningfully meaningfulness meaningless meanings means meant meantime meanwhile
measles measurable measure measured measurement measurements measures measuring mechanical mechanically
mechanics mechanised mechanism mechanisms mechanistic mechanization mechanized mechatronic media medial
median medians mediate mediated mediating mediation mediator mediators medical medically medication
medications medicine medicines mediocre medium mediums meet meeting meetings meets mega mel melanoma melodic
melodies melody melting member members membership memberships membrane membranes memcomputing meme mementos
memes memetic memoization memorability memorable memories memorization memorize memorizing memory memoryless
memristive memristor memristors men menstrual mental mention mentioned mentioning mentions mentor mentors
menu menus merchant merchants mere merely merge merged merger merges merging merit merits mesh meshed meshes
meshing mesoscale mesoscopic message messages messaging messenger messy met meta metabolic metabolism
metabolites metabolomics metadata metafeatures metaheuristic metaheuristics metal metalanguage metallic
metals metamaterial metamaterials metamodel metamodeling metamodels metamorphic metaphor metaphors
metaprogramming metastability metastable metastases metastasis metastatic metasurface metasurfaces
metatheory meteorological meteorology meter metering meters methane method methodical methodological
methodologies methodology methods methylation meticulous metre metric metrical metrics metro metrology
metropolis metropolitan mice micro microarchitectural microarchitecture microarchitectures microarray
microbenchmarks microbes microbial microbiome microblog microblogging microblogs microcontroller
microcontrollers microfluidic microgrid microgrids micropayments microphone microphones microprocessor
microprocessors microrobot microrobots microscale microscope microscopes microscopic microscopy microseconds
microservice microservices microsimulation microstrip microstructural microstructure microstructures
microtask microtasks microwave mid middle middlebox middleboxes middleware midpoint midst might migrant
migrants migrate migrated migrates migrating migration migrations mild milder mildly mile miles milestone
milestones military millimeter million millions millisecond milliseconds mimic mimicking mimicry mimics min
mind minds mindset mine mined miner mineral miners mines mini miniature miniaturization miniaturized
minibatch minima minimal minimalist minimalistic minimality minimally minimax minimisation minimise
minimised minimises minimising minimization minimize minimized minimizer minimizers minimizes minimizing
minimum mining minmax minor minorities minority minors minrank minus minute minutes minutia minutiae mirror
mirrored mirroring mirrors mis misaligned misalignment misalignments misbehave misbehaving misbehavior
miscalibration misclassification misclassifications misclassified misclassify misconceptions
misconfigurations misconfigured misinformation misinterpretation mislabeled mislead misleading mismatch
mismatched mismatches mispredictions misreport misreporting miss missed misses missing missingness mission
missions misspecification misspecified misspellings mistake mistaken mistakenly mistakes mistrust
misunderstanding misunderstandings misuse misused misuses mit mitigate mitigated mitigates mitigating
mitigation mitigations mix mixed mixes mixing mixture mixtures mlpack mobile mobiles mobility mobilization
mobilize mock mod modal modalities modality mode model modeled modeler modelers modeling modelled modelling
models modem modems moderate moderated moderately moderating moderation moderators modern modes modest
modifiable modification modifications modified modifier modifiers modifies modify modifying modular
modularity modularization modularized modularly modulate modulated modulates modulating modulation
modulations modulator modulators module modules moduli modulo modulus moir moisture mold molecular molecule
molecules moment moments momentum monad monadic monads monaural monetary monetization monetize money monic
monitor monitorability monitored monitoring monitors monkey monkeys mono monochromatic monocular monograph
monoid monoidal monoids monolingual monolithic monomial monomials monophonic monopolist monopoly monotone
monotonic monotonically monotonicity monotonous monsoon month monthly months mood moods moral morbidity more
moreover morning morph morphed morpheme morphemes morphic morphing morphism morphisms morphological
morphologically morphologies morphology morphosyntactic morphs mortality mortar mosaic most mostly motes
mother motif motifs motility motion motions motivate motivated motivates motivating motivation motivational
motivations motives motor motorcycle motors mould mount mountain mountainous mounted mounting mouse mouth
movable move moved movement movements mover moves movie movies moving much mules multi multiagent
multiantenna multiband multibeam multibody multicarrier multicast multicasting multicell multicenter
multichannel multiclass multicollinearity multicommodity multicomponent multicopter multicore multicores
multicriteria multicut multidimensional multidisciplinary multifaceted multifactor multifarious
multifidelity multiflow multifractal multigraph multigraphs multigrid multihoming multihop multilabel
multilateration multilayer multilayered multilevel multilinear multilingual multimedia multimodal
multimodality multimode multinomial multiobjective multiparametric multipartite multiparty multipath
multiphase multiphysics multiplayer multiple multiples multiplex multiplexed multiplexing multiplication
multiplications multiplicative multiplicatively multiplicities multiplicity multiplied multiplier
multipliers multiplies multiply multiplying multipoint multiprocessor multiprocessors multirate
multiresolution multirobot multirotor multiscale multisensor multisensory multiset multisets multispectral
multistage multistate multistep multitaper multitarget multitask multitasking multitemporal multithreaded
multithreading multitude multiuser multivalued multivariable multivariate multiview multiway multiwinner
multiword municipal municipalities municipality muscle muscles muscular musculoskeletal museum museums music
musical musically musician musicians must mutable mutant mutants mutate mutated mutation mutations mutual
mutually myelin myocardial myocardium myoelectric myopic myopically myriad mysterious mystery myths naive
naively naked name named namely names namespace namespaces naming nano nanodevices nanoelectronic
nanomachines nanomagnets nanonetworks nanoparticles nanoscale nanostructures nanotechnologies nanotechnology
nanotube nanotubes narration narrative narratives narrow narrowband narrower narrowing narrowly narrows
nascent nation national nationality nationally nations nationwide native natively natural naturalistic
naturally naturalness nature natures navigable navigate navigated navigates navigating navigation
navigational near nearby nearest nearly necessarily necessary necessitate necessitated necessitates
necessitating necessities necessity neck need needed needing needle needs nefarious negate negated negation
negations negative negatively negatives negativity neglect neglected neglecting neglects negligible
negotiate negotiated negotiating negotiation negotiations neighbor neighborhood neighborhoods neighboring
neighbors neighbour neighbourhood neighbourhoods neighbouring neighbours neither neocortex neonatal nerve
nervous nest nested nesting nests net netlist nets network networked networking networks neural neurally
neurodegenerative neuroevolution neuroimaging neurological neuromodulation neuromorphic neuromuscular neuron
neuronal neurons neurophysiological neuropsychiatric neuroscience neuroscientific neuroscientists neutral
neutrality neutralize neutron neutrosophic never nevertheless new newborns newcomer newcomers newer newest
newly news newspaper newspapers newswire next nexus nice nicely niche niches niching night nighttime nine
nitrogen nodal node nodes nodule nodules noise noiseless noises noisier noisy nominal nominally non
nonadaptive nonasymptotic nonatomic nonblocking nonce noncoherent noncommutative noncompliance nonconvex
nonconvexity noncooperative noncrossing nondecreasing nondeterminism nondeterministic none nonempty
nonetheless nonexistent nonholonomic nonhomogeneous nonignorable noninterference noninvasive nonlinear
nonlinearities nonlinearity nonlinearly nonlocal nonmonotonic nonnegative nonnegativity nonparametric
nonparametrically nonprofit nonresponse nonseparable nonsingular nonsmooth nonstandard nonstationarity
nonstationary nonterminal nontrivial nonuniform nonverbal nonvolatile nonzero nonzeros nor norm normal
normalisation normalised normalising normality normalization normalize normalized normalizes normalizing
normally normals normative normed norms north northern nose not notable notably notation notations notch
note notebook notebooks noted notes noteworthy nothing notice noticeable noticeably noticed notices
notification notifications notified notify noting notion notions notorious notoriously noun nouns novel
novelly novels novelties novelty novice novices novo now nowadays nowcasting nowhere npm nski nuanced
nuances nuclear nuclei nucleotide nucleus nudge nuisance null nullify nulling nulls number numbering numbers
numerals numeration numeric numerical numerically numerics numerologies numerology numerous nurse nursing
nutrient nutrition nutritional nutshell nyi obesity obey obeying obeys obfuscate obfuscated obfuscating
obfuscation obius object objective objectively objectives objectivity objectness objects obligation
obligations oblique oblivious obliviously obliviousness obner obscure obscured obscuring obscurity
observability observable observables observation observational observations observe observed observer
observers observes observing obsolete obstacle obstacles obstruct obstructed obstruction obstructions
obstructive obtain obtainable obtained obtaining obtains obviate obviates obviating obvious obviously
occasion occasional occasionally occasions occipital occluded occlusion occlusions occupancy occupant
occupants occupation occupational occupations occupied occupies occupy occupying occur occurred occurrence
occurrences occurring occurs ocean oceans octave octree octrees ocular odd odds odel oder odinger odometry
odor odors oes off offenders offensive offer offered offering offerings offers office officers offices
official officially officials offline offload offloaded offloading offloads offs offset offsets offshore
offspring often oftentimes ohm oil old older oldest olfactory oligopoly olya omega omic omics omission
omissions omit omits omitted omitting omnibus omnidirectional omnipresent omniscience omniscient onboard
onboarding once oncology one onerous ones ongoing onion online only onset onsets onto ontological ontologies
ontology opacity opaque opcode opcodes open opened opening openings openly openness opens operands operate
operated operates operating operation operational operationalization operationalize operationalized
operationalizing operationally operations operative operator operators opinion opinionated opinions opioid
opponent opponents opportunistic opportunistically opportunities opportunity opposed opposing opposite
opposites opposition opt optic optical optically optics optima optimal optimality optimally optimisation
optimisations optimise optimised optimiser optimisers optimises optimising optimism optimistic
optimistically optimization optimizations optimize optimized optimizer optimizers optimizes optimizing
optimum opting option optional optionally options optoelectronic oracle oracles oral orbit orbital orbits
orchards orchestrate orchestrated orchestrates orchestrating orchestration orchestrator order ordered
ordering orderings orders ordinal ordinals ordinary org organ organic organically organisation
organisational organisations organise organised organising organism organisms organization organizational
organizations organize organized organizers organizes organizing organs orient orientable orientation
orientations oriented orienteering orienting origami origin original originality originally originate
originated originates originating originator origins orphan orthant orthogonal orthogonality
orthogonalization orthogonally orthographic orthography orthology orthonormal osa oscillate oscillating
oscillation oscillations oscillator oscillators oscillatory osteoarthritis other others otherwise ought our
ours ourselves out outage outages outbound outbreak outbreaks outcome outcomes outdated outdegree outdoor
outdoors outer outerplanar outfit outfits outflow outgoing outlet outlets outlier outliers outline outlined
outlines outlining outlook outlying outlyingness outpatients outperform outperformance outperformed
outperforming outperforms output outputs outputted outputting outreach outset outside outsource outsourced
outsourcing outstanding outward outweigh ovarian over overall overapproximation overarching overcome
overcomes overcoming overcomplete overconfidence overconfident overdetermined overdispersed overdispersion
overdose overestimate overestimated overestimates overestimation overfit overfitted overfitting overflow
overflows overhead overheads overhear overhearing overlaid overlap overlapped overlapping overlaps overlay
overlaying overlays overload overloaded overloading overloads overlook overlooked overlooking overly
overparameterized override oversampling overshoot oversight oversimplified overt overtaking overtime
overview overviews overweight overwhelm overwhelmed overwhelming overwhelmingly overwriting owing own owned
owner owners ownership owning owns oxide oxygen oxygenation ozone pace pacing pack package packaged packages
packaging packed packet packets packing packings packs pad padded padding paddy page pages paging paid pain
painful paint painters painting paintings pair paired pairing pairings pairs pairwise palette palettes
palindrome palindromes palindromic palm pan pancake pancreas pancreatic panel panels panic panoptic panorama
panoramic paper papers par para parabolic paradigm paradigmatic paradigms paradox paradoxes paradoxical
paragraph paragraphs parallax parallel paralleled parallelisation parallelise parallelism parallelizability
parallelizable parallelization parallelize parallelized parallelizes parallelizing parallels parameter
parameterisation parameterisations parameterised parameterization parameterizations parameterize
parameterized parameterizing parameters parametric parametrically parametricity parametrisation parametrised
parametrization parametrizations parametrize parametrized paramount paraphrase paraphrases paraphrasing
parasite parasites parasitic parcel parcellation parent parental parents parietal parities parity park
parked parking parks parliament parliamentary parse parsed parser parsers parses parsimonious parsimony
parsing part partial partiality partially participant participants participate participated participates
participating participation participatory particle particles particular particularities particularly
particulate parties partisan partite partition partitioned partitioning partitionings partitions partly
partner partners partnership partnerships parts party pass passage passages passband passed passenger
passengers passes passing passive passively passivity password passwords past paste patch patched patches
patching patent patents path pathfinding pathloss pathogen pathogens pathological pathologies pathologist
pathologists pathology paths pathway pathways pathwidth pathwise patience patient patients patrol patrolling
pattern patterned patterning patterns paucity pause pauses pave paved pavement paves paving pay paying
payload payloads payment payments payoff payoffs pays pdf pdfs peace peak peaked peaks pebble pebbles
pebbling peculiar peculiarities pedagogical pedagogy pedal pedestrian pedestrians pediatric pedigree
peduncle peeling peer peering peers peg pelvis pen penalised penalization penalize penalized penalizes
penalizing penalties penalty pencil pending pendulum penetrate penetrated penetrating penetration
penetrations people peoples pepper peptide peptides per perceivable perceive perceived perceives perceiving
percent percentage percentages percentile percentiles perceptible perception perceptions perceptive
perceptron perceptrons percepts perceptual perceptually percolation perfect perfection perfectly perform
performance performances performant performed performer performers performing performs perfusion perhaps
perimeter period periodic periodical periodically periodicities periodicity periodogram periodograms
periodontal periods peripheral peripherals periphery permanence permanent permanently permeability permeate
permissible permission permissioned permissionless permissions permissive permit permits permitted
permitting permutation permutations permuted permuting perpendicular perpetrators perpetual perplexity
persist persisted persistence persistency persistent persistently persisting persists person persona
personal personalisation personalised personalities personality personalization personalize personalized
personalizing personally personas personnel persons perspective perspectives persuade persuasion persuasive
pertain pertaining pertains pertinence pertinent perturb perturbation perturbations perturbed perturbing
perturbs pervasive pervasively pervasiveness pessimism pessimistic pest pests petitions phantom phantoms
pharmaceutical pharmacokinetic pharmacokinetics pharmacovigilance phase phased phaseless phases phasing
phasor phenomena phenomenal phenomenological phenomenon phenotype phenotypes phenotypic phenotyping
pheromone phi philosophers philosophical philosophy phishing phone phoneme phonemes phones phonetic
phonetically phonetics phonological phonology photo photoacoustic photogrammetry photograph photographers
photographic photographs photography photometric photon photonic photonics photons photoplethysmogram
photoplethysmography photorealistic photos photovoltaic photovoltaics phrasal phrase phrased phrases
phrasing phylogenetic phylogenetics phylogenies phylogeny physical physically physician physicians
physicists physics physiologic physiological physiology piano pick picked picking picks pickup pico
pictorial picture pictures piece pieces piecewise piezoelectric pigeonhole pile piles pillar pillars pilot
pilots pin pinning pinpoint pinpointing pins pinyin pioneer pioneered pioneering pipe pipeline pipelined
pipelines pipelining pipes piracy pitch pitches pitfalls pivot pivotal pivoting pivots pix pixel pixels
pixelwise place placebo placed placement placements places placing plagiarism plague plagued plain plaintext
plan planar planarity plane planes planet planetary planned planner planners planning plans plant planted
plants plaque plasma plastic plasticity plate plateau plates platform platforms platoon platooning platoons
plausibility plausible plausibly play playback played player players playground playing playlist playlists
plays pleasant please pleasing pleasure pleiotropy plenoptic plentiful plenty plethora plot plots plotted
plotting plug pluggable plugged plugging plugin plugins plurality plus ply pneumatic pneumonia poaching
pocket pod pods poem poems poetic poetry point pointed pointer pointers pointing points pointwise poised
poison poisoned poisoning poker pol polar polarities polarity polarization polarized polarizing pole poles
police polices policies policing policy policyholders policymakers politeness political politically
politicians politics poll pollen polling polls pollutant pollutants polluted polluting pollution poly
polyadic polycube polyglot polygon polygonal polygons polyhedra polyhedral polyhedron polyline polylines
polylog polylogarithmic polymatrix polymer polymorphic polymorphism polymorphisms polynomial polynomially
polynomials polyomino polyominoes polyp polypharmacy polyphonic polyps polysemous polysemy polystore
polytime polytomous polytope polytopes polytopic pomset pomsets pool pooled pooling pools poor poorer poorly
pop popular popularities popularity popularization popularized popularly populate populated populating
population populations pore pornography porosity porous port portability portable portal portals ported
portfolio portfolios porting portion portions portrait portraits portray portrayed ports pose posed poses
poset posets posing posit posited position positional positioned positioning positions positive positively
positives positivity posits posses possess possessed possesses possessing possession possibilities
possibility possible possibly post postconditions posted poster posterior posteriori posteriors posters
posting postings postoperative postponed postponing postprocessing posts postulate postulated postulates
postural posture postures potency potent potential potentially potentials potholes pour pouring poverty
powder power powered powerful powering powers powerset powertrain ppm practicability practicable practical
practicality practically practice practiced practices practicing practitioner practitioners pragmatic
pragmatics pre preamble precede preceded precedence precedent preceding precious precipitation precise
precisely precision precisions preclinical preclude precludes precluding precoder precoders precoding
precomputation precomputed precondition preconditioned preconditioner preconditioners preconditioning
preconditions precursor precursors predator predators predecessor predecessors predefined predetermined
predicate predicated predicates predication predict predictability predictable predicted predicting
prediction predictions predictive predictor predictors predicts predistortion predistribution predominant
predominantly predominately preemption preemptive preexisting prefer preferable preferably preference
preferences preferential preferentially preferred preferring prefers prefetch prefetcher prefetching prefix
prefixed prefixes prefrontal pregnancy pregnant preimage preintegration prejudice preliminarily preliminary
premature premise premises premium prenatal prenex preoperative preorder preorders preparation prepare
prepared preparedness preparing preposition prepositional prepositions preprint preprocess preprocessed
preprocessing preprocessor prerequisite prerequisites preschool prescribe prescribed prescribes prescribing
prescription prescriptions prescriptive preselected presence present presentation presentations presented
presenting presently presents preservation preserve preserved preserves preserving preset presheaf
presheaves president presidential prespecified press pressed pressing pressure pressures prestige
prestigious presumably presume presumed presumption preterm pretrained pretraining pretty prevail prevailing
prevalence prevalent prevent preventable prevented preventing prevention preventive prevents preview
previous previously prey price priced prices pricing primal primarily primary primate prime primer primes
primitive primitives principal principally principals principle principled principles print printable
printed printer printers printing prior priori priorities prioritisation prioritise prioritization
prioritize prioritized prioritizes prioritizing priority priors prism prismatic prisoner pristine privacy
private privately privatization privatized privilege privileged privileges prize prizes pro proactive
proactively prob probabilistic probabilistically probabilities probability probable probably probe probed
probes probing probit problem problematic problems procedural procedurally procedure procedures proceed
proceeding proceedings proceeds process processed processes processing processor processors procure
procurement produce produced producer producers produces producing product production productive
productively productivity products profession professional professionals professions professor professors
proficiency proficient profile profiled profiler profiles profiling profit profitability profitable profits
profound profoundly prognosis prognostic prognostics program programing programmability programmable
programmatic programmatically programme programmed programmer programmers programmes programming programs
progress progressed progresses progressing progression progressions progressive progressively prohibit
prohibited prohibitive prohibitively prohibits project projected projecting projection projections
projective projector projectors projects proliferate proliferating proliferation prolific prolong prolonged
prolonging prominence prominent prominently promise promised promises promising promote promoted promotes
promoting promotion promotional promotions prompt prompted prompting promptly prompts prone pronoun
pronounced pronouns pronunciation pronunciations proof proofs propaganda propagate propagated propagates
propagating propagation propagations propagator propeller propellers propensities propensity proper properly
properties property prophet proportion proportional proportionality proportionally proportionate proportions
proposal proposals propose proposed proposer proposers proposes proposing proposition propositional
propositions proprietary propriety proprioception proprioceptive propulsion pros prosocial prosodic prosody
prospect prospective prospectively prospects prosperity prostate prostheses prosthesis prosthetic prosumer
prosumers protect protected protecting protection protections protective protects protein proteins proteomic
proteomics protest protests protocol protocols prototype prototyped prototypes prototypical prototyping
provability provable provably prove proved proven provenance prover provers proves provide provided provider
providers provides providing province provincial proving provision provisioned provisioning provisions
proxies proximal proximate proximities proximity proxy prune pruned prunes pruning pseudo pseudocode
pseudoinverse pseudolikelihood pseudonym pseudonyms pseudorandom pseudorandomness pseudovarieties psi
psychiatric psychiatry psychoacoustic psycholinguistic psycholinguistics psychological psychologically
psychologists psychology psychometric psychometrics psychophysical psychophysics psychophysiological
psychophysiology ptychographic ptychography pub public publically publication publications publicly publish
published publisher publishers publishes publishing puck pull pulled pulling pulls pulmonary pulse pulsed
pulses pump pumping pumps punctuation puncturing punish punishment puns pupil pupils purchase purchased
purchases purchasing pure purely purity purported purpose purposefully purposely purposes pursue pursued
pursuer pursues pursuing pursuit push pushdown pushed pushes pushing put putative puts putting puzzle
puzzles pyramid pyramidal pyramids python quad quadcopter quadcopters quadrant quadratic quadratically
quadrature quadric quadrics quadrilateral quadrotor quadrotors quadruped quadrupedal quadtree quadtrees
qualification qualifications qualified qualify qualitative qualitatively qualities quality quantales
quantifiable quantification quantifications quantified quantifier quantifiers quantifies quantify
quantifying quantile quantiles quantitative quantitatively quantities quantity quantization quantize
quantized quantizer quantizers quantizes quantizing quantum quarter quarterly quartic quartile quasi
quasilinear quasiperiodic quasipolynomial quaternion quaternions qubit qubits que queen queens queried
queries query querying quest question questionable questioned questioner questioning questionnaire
questionnaires questions queue queued queueing queues queuing quick quicker quickest quickly quicksort
quiescent quiet quintessential quit quite quiz quo quorum quorums quota quotas quotation quotations quote
quotes quotient quotients race racecar races racial racing racism racist rack racks radar radars radial
radially radiance radiated radiation radiative radical radicalization radically radicals radii radio
radiograph radiographic radiographs radiological radiologist radiologists radiology radiomic radiomics
radios radiotherapy radius radix raga rail railway rain rainbow rainfall rainy raise raised raises raising
ramifications ramp ramping ramps ran random randomisation randomised randomization randomizations randomize
randomized randomizing randomly randomness range ranged ranges ranging rank ranked ranker rankers ranking
rankings ranks rankwidth ransom ransomware rapid rapidly rapport rare rarely rarity raster rasterization rat
rate rated raters rates rather rating ratings ratio rational rationale rationales rationality rationalizable
rationally rationals ratios raw ray rays reach reachability reachable reached reaches reaching react
reacting reaction reactions reactive reactively reactivity reactor reactors reacts read readability readable
reader readers readership readily readiness reading readings readmission readmissions readout reads ready
real realisation realisations realise realised realising realism realistic realistically realities reality
realizability realizable realization realizations realize realized realizes realizing reallocation really
realm realms reals realtime reanalysis reap rear rearrange rearrangement reason reasonable reasonably
reasoned reasoner reasoners reasoning reasons reassembling rebalancing rebuild recalibration recall recalled
recalling recalls recapture recast recasting receding receive received receiver receivers receives receiving
recency recent recently reception receptions receptive receptor receptors recharge rechargeable recharging
recidivism recipe recipes recipient recipients reciprocal reciprocity reckoning reclamation recognisable
recognise recognised recognising recognition recognitions recognizable recognize recognized recognizer
recognizers recognizes recognizing recoloring recolorings recombination recombine recombined recommend
recommendation recommendations recommended recommender recommenders recommending recommends recomputation
recompute recomputing reconcile reconciled reconciliation reconciling reconfigurability reconfigurable
reconfiguration reconfigurations reconfigure reconfigured reconfiguring reconnaissance reconnection
reconsider reconsidered reconstruct reconstructed reconstructing reconstruction reconstructions reconstructs
record recorded recorder recording recordings records recourse recover recoverability recoverable recovered
recovering recovers recovery recreate recreational recruit recruited recruiting recruitment rectangle
rectangles rectangular rectification rectified rectifier rectify rectilinear recur recurrence recurrences
recurrent recurrently recurring recursion recursions recursive recursively recycled recycling red reddit
redefine redefined redefining redes redesign redesigned redesigning redirect redirection redistribute
redistributed redistributing redistribution redistricting reduce reduced reducers reduces reducibility
reducible reducing reduction reductions redundancies redundancy redundant reenactment refactoring
refactorings refer referee referees reference referenced references referencing referendum referential
referral referrals referred referring refers refine refined refinement refinements refines refining
refitting reflect reflectance reflected reflecting reflection reflections reflective reflectivity reflector
reflectors reflects reflex reflexive reflexivity reform reformulate reformulated reformulates reformulating
reformulation reformulations refraction refractive refractory refresh refreshed refreshes refrigerant
refrigeration refrigerator refueling refugee refugees refund refutation refutations refute refutes refuting
regain regard regarded regarding regardless regards regenerate regenerated regenerating regeneration
regenerative regex regime regimen regimens regimes region regional regions register registered registering
registers registration registrations registries registry regrasp regrasping regress regressed regresses
regressing regression regressions regressor regressors regret regrets regular regularisation regularised
regularities regularity regularization regularizations regularize regularized regularizer regularizers
regularizes regularizing regularly regulate regulated regulates regulating regulation regulations regulator
regulators regulatory rehabilitation reinforce reinforced reinforcement reinforces reinforcing reinsurance
reinterpret reject rejected rejecting rejection rejections rejects rejuvenation relabeling relapse relate
related relatedness relates relating relation relational relations relationship relationships relative
relatively relatives relativistic relativity relativized relax relaxation relaxations relaxed relaxes
relaxing relay relayed relaying relays release released releases releasing relevance relevancy relevant
reliabilities reliability reliable reliably reliance reliant relied relief relies relieve relieves relieving
relighting religion religious reload relocation reluctance reluctant rely relying remain remainder remained
remaining remains remanufacturing remapping remark remarkable remarkably remarks remediation remedies remedy
remember remembering remeshing remind reminder reminders reminiscence reminiscent remnants remote remotely
removable removal removals remove removed removes removing renaissance renal renaming render rendered
renderer rendering renderings renders rendezvous renewable renewables renewal renewed renormalization
renowned rent rental rented renting reoptimization reorder reordered reordering reorganization reorient
reorienting repackaged repair repairable repaired repairing repairs reparameterization reparametrization
repeat repeatability repeatable repeated repeatedly repeating repeats repertoire repertoires repetition
repetitions repetitive repetitively repetitiveness replace replaced replacement replacements replaces
replacing replanning replay replayed replaying replays replenishment replica replicability replicable
replicas replicate replicated replicates replicating replication replications replicator replies reply
replying report reported reporters reporting reports reposition repositioning repositories repository
represent representable representation representational representations representative representativeness
representatives represented representer representing represents reproduce reproduced reproduces
reproducibility reproducible reproducing reproduction reproductive reprogramming reprojection repulsion
repulsive repurpose repurposing reputation reputational reputations reputed request requested requester
requesters requesting requestor requests require required requirement requirements requires requiring
requisite reranking rerouting resampled resampling rescaled rescaling rescheduling rescoring rescue research
researched researcher researchers researches researching resemblance resemble resembles resembling
reservation reservations reserve reserved reserves reserving reservoir reservoirs reset resets resetting
reshape reshaped reshaping reside residence resident residential residents resides residing residual
residuals residue residues resilience resiliency resilient resist resistance resistances resistant resisted
resisting resistive resistivity resistor resistors resists resize resized resizing resolution resolutions
resolvability resolve resolved resolvers resolves resolving resonance resonant resonator resonators resort
resorted resorting resorts resource resourceful resources resp respect respected respecting respective
respectively respects respiration respiratory respond responded respondent respondents responder responders
responding responds response responses responsibilities responsibility responsible responsive responsiveness
rest restart restarted restarting restarts restaurant restaurants resting restless restoration restore
restored restores restoring restrain restrained restrict restricted restricting restriction restrictions
restrictive restricts restructure restructuring rests result resultant resulted resulting results resume
resumes resumption resurgence resuscitation retail retailer retailers retain retained retaining retains
retargeting retention rethink rethinking retina retinal retinopathy retired retraction retractions retrain
retrained retraining retransmission retransmissions retrieval retrievals retrieve retrieved retrieves
retrieving retroactive retrofit retrofitted retrofitting retrospective retrospectively retry return returned
returning returns retweet retweeted retweeting retweets reusability reusable reuse reused reuses reusing
reveal revealed revealing reveals revelation revenue revenues reverberant reverberated reverberation
reversal reversals reverse reversed reverses reversibility reversible reversing review reviewed reviewer
reviewers reviewing reviews revise revised revising revision revisions revisit revisited revisiting revisits
revived revocation revoked revolute revolution revolutionary revolutionize revolutionized revolutionizing
revolve revolves reward rewarded rewarding rewards reweighted reweighting rewiring rewrite rewrites
rewriting rewritings rewritten rhetoric rhetorical rhythm rhythmic rhythms rich richer richly richness rid
ride rider riders ridership rides ridesharing ridge ridges riding rig rigging right rights rigid rigidity
rigidly rigor rigorous rigorously rigour rigs ring ringing rings ripe ripple rise risen rises rising risk
risking risks risky rival rivalry rivals river rivers road roadblock roadmap roadmaps roads roadside roadway
roaming robber robin robot robotic roboticists robotics robots robust robustified robustify robustly
robustness rock rocket rocks rod rodent rogue role roles roll rollback rolled rollercoaster rolling rollout
rollouts rollover rolls romantic roof rooftop room rooms root rooted roots rope rotary rotate rotated
rotates rotating rotation rotational rotationally rotations rotor rotors rough roughly roughness round
rounded rounding roundoff rounds routability route routed router routers routes routine routinely routines
routing routings rover rovers row rowhammer rows rubber rudimentary rugged rule ruled rules rulesets ruling
rumor rumors rumour rumours run runnable runners running runoff runs runtime runtimes rupture rural rush
sabotage saccade saccades sacrifice sacrificed sacrifices sacrificing sad saddle sadness safe safeguard
safeguarding safeguards safely safer safest safety sagittal said sake salary sale sales salesman salesperson
salience saliency salient salt same sample sampled sampler samplers samples sampling samplings sand sandbox
sandboxed sandboxing sandhi sandwich sanitization sanitize sanitized sanity sarcasm sarcastic satellite
satellites satire satisfaction satisfactorily satisfactory satisfiability satisfiable satisfied satisfies
satisfy satisfying saturate saturated saturating saturation saturations save saved saves saving savings saw
say saying says scaffold scaffolding scaffolds scalability scalable scalably scalar scalars scale scaled
scales scaling scalings scalp scam scammers scams scan scanned scanner scanners scanning scans scant scarce
scarcely scarcity scatter scattered scatterer scatterers scattering scatterplot scatterplots scenario
scenarios scene scenes schedulability schedulable schedule scheduled scheduler schedulers schedules
scheduling schema schemas schemata schematic scheme schemes schizophrenia scholar scholarly scholars
scholarship school schools science sciences scientific scientifically scientist scientists scientometric
scientometrics sclerosis scope scoped scopes scoping score scored scorer scores scoring scrambled scrambling
scraped scraping scratch scratchpad screen screened screening screens screenshot screenshots screw script
scripted scripting scripts scrutinize scrutinized scrutiny sculpting sculptures sea seafloor seal sealed
seamless seamlessly search searchability searchable searched searcher searchers searches searching season
seasonal seasonality seasons seat seats sec second secondary secondly seconds secrecy secret secretary
secrets section sections sector sectors secure secured securely secures securing security sedentary sediment
see seed seeded seeding seeds seeing seek seekers seeking seeks seem seemed seemingly seems seen sees
segment segmental segmentation segmentations segmented segmenter segmenting segments segregated segregation
seismic seismicity seismology seizure seizures seldom select selected selecting selection selections
selective selectively selectivity selector selectors selects self selfie selfish selfishly selfishness sell
seller sellers selling sells semantic semantical semantically semantics semester semi semialgebraic
semicomplete semiconductor semidefinite semigroup semigroups semilinear seminal seminar semiparametric
semiring semirings semisupervised send sender senders sending sends senior seniors senone sensation
sensations sense sensed sensemaking senses sensibility sensible sensing sensitive sensitivities sensitivity
sensor sensorimotor sensorless sensors sensory sent sentence sentences sentential sentiment sentimental
sentiments sentinel separability separable separate separated separately separates separating separation
separations separator separators sepsis seq sequel sequence sequenced sequencer sequences sequencing sequent
sequential sequentiality sequentially sequents serial serializability serializable serialization serialized
serially series serious seriously serum serve served server serverless servers serves service serviced
services servicing serving servo servoing session sessions set setpoint setpoints sets setting settings
settle settled settlement settlements settles settling setup setups seven seventeen several severe severely
severities severity sewer sewing sex sexism sexist sexual shader shaders shading shadow shadowed shadowing
shadows shake shaking shall shallow shallower shape shaped shapes shaping shard sharded sharding shards
share shared shareholders shares sharing sharp sharpen sharpening sharper sharply sharpness shaving she
sheaf shear shed shedding sheds sheer sheet sheets shelf shell shells shelter shelves shield shielded
shielding shields shift shifted shifter shifters shifting shifts shiny ship shipped shipping ships shirt
shock shocks shoe shoes shooter shooting shop shopping shops short shortage shortages shortcoming
shortcomings shortcut shortcuts shorten shortened shortening shortens shorter shortest shortfall shortfalls
shortlist shortly shot shots should shoulder shoulders shouted show showcase showcased showcases showcasing
showed showing shown shows shrink shrinkage shrinking shrinks shrunk shuffle shuffled shuffles shuffling
shunt shutdown shutter siamese sibling siblings sickness side sided sidelink sidelobe sidelobes sides
sidestep sidewalks sieve sieving sift sight sightseeing sigma sigmoid sigmoidal sign signage signal
signaling signalized signalling signals signature signatures signed signer significance significant
significantly signifies signify signing signs silence silent silently silhouette silhouettes silico silicon
silos silver sim similar similarities similarity similarly simple simpler simplest simplex simplexes
simplices simplicial simplicity simplification simplifications simplified simplifies simplify simplifying
simplistic simply simulate simulated simulates simulating simulation simulations simulative simulator
simulators simultaneous simultaneously sinc since sine singer singers singing single singles singleton
singletons singly singular singularities singularity singularly sink sinks sinogram sinusoid sinusoidal
sinusoids sit site sites sits sitting situ situate situated situation situational situations six sixteen
sixth sizable size sizeable sized sizes sizing skeletal skeleton skeletonization skeletons skeptical sketch
sketched sketches sketching skew skewed skewness skews skill skilled skillful skills skin skip skipped
skipping skips skull sky skyline slab slack slang slate slave slaves sleep sleeping sleeve slender slice
sliced slices slicing slide slider slides sliding slight slightly slim slime slip slippage slippery slipping
slope slopes slot slots slotted slow slowdown slowdowns slowed slower slowest slowing slowly slows small
smaller smallest smart smarter smartly smartphone smartphones smartwatch smartwatches smell smells smoke
smoking smooth smoothed smoother smoothers smoothing smoothly smoothness smooths snake snapping snapshot
snapshots sniffing snippet snippets snow soccer social socialbots socialization socially societal societies
society sociocultural socioeconomic sociological sociologists sociology sociotechnical socket sockets soft
softening softly softmax software softwares softwarization soil soiling sojourn solar sold sole solely solid
solids solo solution solutions solvability solvable solve solved solver solvers solves solving somatic some
somehow someone something sometimes somewhat somewhere sonar song songs sonic sonification soon sooner
sophisticated sophistication sort sorted sorting sorts sought sound sounder sounding soundly soundness
sounds soundscape soundscapes source sourced sources sourcing south southern soybean space spacecraft spaced
spaces spacetime spacial spacing spacings spam spambots spammer spammers spamming spams span spanned spanner
spanners spanning spans spare spark sparked sparse sparsely sparseness sparser sparsest sparsification
sparsified sparsifier sparsifiers sparsify sparsifying sparsity spatial spatially spatio spatiotemporal
spawn spawned speak speaker speakers speaking special specialisation specialised specialist specialists
specialization specializations specialize specialized specializes specially specialties specialty species
specific specifically specification specifications specificities specificity specifics specified specifies
specify specifying specimen specimens speckle spectacular spectra spectral spectrally spectrogram
spectrograms spectrometer spectrometry spectroscopic spectroscopy spectrum specular speculate speculated
speculation speculative speculatively sped speech speeches speechreading speed speeding speeds speedup
speedups spell speller spelling spend spending spends spent sperm sphere spheres spherical sphericity spider
spike spiked spikes spiking spill spillover spin spinal spindles spine spinning spins spintronic spintronics
spiral spirit spite spliced splicing spline splines split splits splittable splitter splitting spoke spoken
sponsored sponsoring spontaneous spontaneously spoofed spoofing sporadic sporadically sport sporting sports
spot spotlight spots spotting spread spreader spreaders spreading spreads spreadsheet spreadsheets spring
springs spur spurious spurred sqrt squad square squared squares squaring squeezing stab stabbing stabilise
stability stabilizability stabilizable stabilization stabilize stabilized stabilizer stabilizes stabilizing
stable stably stack stacked stacking stacks staff staffing stage staged stages staggered staggering staging
stagnation stain stained staining staircase stairs stake stakeholder stakeholders stakes stale staleness
stall stalling stalls stamp stamps stance stances stand standalone standard standardisation standardised
standardization standardize standardized standardizing standards standby standing standpoint stands star
stark stars start started starting starts startup startups starvation state stated stateful stateless
statement statements states static statically statics stating station stationarity stationary stations
statistic statistical statistically statistician statisticians statistics statues status statuses stay
staying stays steadily steady steal stealing steals stealth stealthily stealthiness stealthy steam steel
steep steepest steer steerable steered steering steganalysis steganalytic steganalyzer steganographer
steganographic steganography stego stem stemming stems stencil stencils stenosis stent step stepped stepping
steps stepsize stepsizes stepwise stereo stereoscopic stereotypes stick stickiness sticking sticky stiff
stiffness stigmergy still stimulate stimulated stimulates stimulating stimulation stimuli stimulus stitch
stitched stitching stochastic stochastically stochasticity stock stocks stolen stomach stone stones stop
stopped stopping stops storage storages store stored stores stories storing storm storms story storyline
storylines storytelling straggler stragglers straggling straight straightforward straightforwardly strain
strains strand strands strangers strata strategic strategically strategies strategy strategyproof
stratification stratified stratify stratum streaks stream streamed streamers streaming streamline
streamlined streamlines streamlining streams street streets strength strengthen strengthened strengthening
strengthens strengths stress stressed stresses stressful stretch stretched stretches stretching strict
stricter strictly stride strides strike strikes striking strikingly string stringent strings strip stripped
strips strive strives stroke strokes strong stronger strongest strongly struc structural structurally
structure structured structures structuring struggle struggled struggles struggling stub stubborn stuck
student studentized students studied studies studio studios study studying stuff stumbling style styles
stylistic stylization stylized stylus sub subadditive subarea subarray subarrays subband subbands subcarrier
subcarriers subcategories subcategory subchannel subchannels subclass subclasses subclones subcomponents
subcubes subcubic subdivide subdivided subdividing subdivision subdivisions subdomain subdomains
subexponential subfamilies subfamily subfield subfields subgame subgaussian subgoal subgoals subgradient
subgraph subgraphs subgroup subgroups subject subjected subjecting subjective subjectively subjectivity
subjects sublanguage sublattice sublinear sublinearly sublogarithmic submanifold submatrices submatrix
submission submissions submit submits submitted submitting submodel submodels submodular submodularity
subnational subnet subnets subnetwork subnetworks suboptimal suboptimality subpopulation subpopulations
subproblem subproblems subquadratic subreddit subreddits subregion subregions subroutine subroutines
subsample subsampled subsamples subsampling subscribe subscriber subscribers subscription subscriptions
subsequence subsequences subsequent subsequently subset subsets subshift subshifts subsidiary subsidies
subsidy subspace subspaces substance substances substantial substantially substantiate substantiated
substantive substation substitutability substitute substituted substitutes substituting substitution
substitutions substrate substrates substring substrings substructural substructure substructures subsume
subsumed subsumes subsuming subsumption subsurface subsystem subsystems subtask subtasks subtitle subtitles
subtle subtleties subtly subtour subtract subtracting subtraction subtractive subtree subtrees subtype
subtypes subtyping suburban subvert subway subword subwords succeed succeeded succeeding succeeds success
successes successful successfully succession successive successively successor successors succinct
succinctly succinctness such suction sudden suddenly suffer suffered suffering suffers suffice suffices
sufficiency sufficient sufficiently suffix suffixes sugar suggest suggested suggesting suggestion
suggestions suggestive suggests suicidal suicide suit suitability suitable suitably suite suited suites
suits sum summands summaries summarisation summarise summarised summarises summarization summarize
summarized summarizer summarizers summarizes summarizing summary summation summations summative summed
summer summing sums sun sunlight sup super superclass supercomputer supercomputers supercomputing
superconducting superficial superfluous supergrid superhuman superimposed superintelligence superior
superiority superlinear supermarket supermarkets supermartingales supermodular supermodularity superpixel
superpixels superpolynomial superposed superposition superpositions superscalar superset supervise
supervised supervising supervision supervisor supervisors supervisory supplement supplemental supplementary
supplemented supplementing supplements supplied supplier suppliers supplies supply supplying support
supported supporters supporting supportive supports suppose supposed supposedly suppress suppressed
suppresses suppressing suppression supremacy supremal supreme supremum sur sure surely surface surfaced
surfaces surfacing surfel surfing surge surgeon surgeons surgeries surgery surges surgical surging
surjective surjectivity surpass surpassed surpasses surpassing surplus surprisal surprise surprised
surprising surprisingly surrogate surrogates surround surrounded surrounding surroundings surveillance
survey surveyed surveying surveys survivability survivable survival survive surviving survivor survivors
susceptibility susceptible suspect suspected suspended suspension suspicious suspiciousness sustain
sustainability sustainable sustained sustaining suturing swap swapped swapping swaps swarm swarming swarms
sway sweep sweeping sweeps sweet swept swift swiftly swim swimmer swimming swing swings switch switched
switches switching sybil syllable syllables symbiosis symbiotic symbol symbolic symbolically symbols
symmetric symmetrical symmetrically symmetries symmetrization symmetrized symmetry symplectic symposium
symptom symptoms synapse synapses synaptic sync synchronisation synchronise synchronised synchronization
synchronizations synchronize synchronized synchronizes synchronizing synchronous synchronously synchrony
synchrophasor syndrome synergies synergistic synergistically synergy synonym synonymous synonyms synonymy
synopses synset synsets syntactic syntactical syntactically syntax syntheses synthesis synthesise
synthesised synthesising synthesizable synthesize synthesized synthesizer synthesizers synthesizes
synthesizing synthetic synthetically sys system systematic systematically systematization systematize
systemic systems systolic table tableau tableaux tables tablet tabletop tablets tabling tabu tabular
tabulated tabulation tacit tackle tackled tackles tackling tactic tactical tactics tactile tag tagged tagger
taggers tagging tags tail tailed tailor tailored tailoring tails taint take taken takes taking tale talent
talk talking talks tall tally tallying tame tamper tampered tampering tandem tangent tangential tangible
tangle tangles tanh tank tanks tap tape taper tapering tapers tapes tapping taps target targeted targeting
targets tariff tariffs task tasked tasking tasks taste tastes tatonnement tau taught tax taxa taxation taxes
taxi taxing taxis taxon taxonomic taxonomies taxonomy teach teacher teachers teaches teaching team teaming
teammates teams teamwork tech technical technically technicians technique techniques technological
technologically technologies technology tedious teenagers teeth telecom telecommunication telecommunications
telehaptic telemedicine telemetry teleoperated teleoperation telephone telephony teleportation telepresence
telescope telescopers telescopes telescoping television tell telling tells temperature temperatures tempered
tempering template templated templates tempo temporal temporality temporally temporarily temporary tempting
ten tenant tenants tend tended tendencies tendency tending tendon tends tenfold tennis tens tense tensegrity
tensile tension tensions tensor tensors tentative tenth tenure terabytes terahertz term termed terminal
terminals terminate terminated terminates terminating termination terminological terminologies terminology
terms ternary terrain terrains terrestrial territorial territories territory terror terrorism terrorist
tertiary tessellation tessellations test testability testable testbed testbeds tested tester testers testify
testing tests tether tethered tetrahedra tetrahedral text textbook textbooks textile texts textual textural
texture textured textureless textures tgds thalamus than thank thanks that the theft their them thematic
theme themes themselves then theorem theorems theoretic theoretical theoretically theories theorists theory
therapeutic therapies therapists therapy there thereafter thereby therefore therein thereof thermal
thermodynamic thermodynamics thermostat thermostatically thermostats thesaurus these theses thesis theta
they thick thickness thieves thigh thin thing thinging things think thinking thinness thinning third thirds
thirteen thirty this thoracic thorough thoroughly those though thought thoughts thousand thousands thread
threaded threading threads threat threaten threatened threatening threatens threats three threefold
threshold thresholded thresholding thresholds thrive thriving throttle throttling through throughout
throughput throughputs throw throwing thrust thumb thumbnail thumbnails thus thwart thwarting ticket tickets
tidy tie tied tier tiered tiers ties tight tighten tightened tightening tighter tightest tightly tightness
tile tiled tiles tiling tilings till tilt tilted tilting timbre time timed timeframe timeline timelines
timeliness timely timeout timeouts timepoints timer times timescale timescales timeseries timestamp
timestamped timestamping timestamps timestep timesteps timetable timing timings tiny tion tions tip tipping
tips tire tissue tissues title titled titles tobacco today todays together toggle toggles token tokenization
tokenized tokens told tolerable tolerance tolerances tolerant tolerate tolerated tolerates tolerating toll
tolls tomographic tomography tomorrow tonal tone tones tongue too took tool toolbox toolboxes toolchain
tooling toolkit toolkits tools toolset tooth top topic topical topically topics topographic topography
topological topologically topologies topology topos tori toric toroidal torque torques torsion torso torus
total totaling totality totally totals touch touched touches touching touchscreen tough toughness tour
tourism tourist tourists tournament tournaments tours toward towards tower towers town toxic toxicity toy
toys tra trace traceability traceable traced tracer traceroute traces tracing track tracked tracker trackers
tracking tracks tract tractability tractable tractably traction tractography tracts trade traded trademark
tradeoff tradeoffs trader traders trades trading tradition traditional traditionally traditions traffic
trafficking traffics tragedy trail trailer trailing trails train trainable trained trainee trainees trainer
training trainings trains trait traits trajectories trajectory transact transaction transactional
transactions transactive transceiver transceivers transcend transcendental transcoding transcribe
transcribed transcriber transcribing transcript transcription transcriptions transcriptomic transcripts
transducer transducers transduction transductions transductive transfer transferability transferable
transferred transferring transfers transform transformation transformational transformations transformative
transformed transformer transformers transforming transforms transient transients transistor transistors
transit transition transitional transitioned transitioning transitions transitive transitively transitivity
transits translate translated translates translating translation translational translations translator
translators transliteration transmission transmissions transmit transmits transmitted transmitter
transmitters transmitting transnational transparency transparent transparently transplant transplantation
transport transportation transported transporting transports transpose transposed transposition
transpositions transversal transverse trap trapdoor trapezoidal trapped traps trauma traumatic travel
traveled traveler travelers traveling travelling travels traversability traversable traversal traversals
traverse traversed traverses traversing treasure treat treated treating treatise treatment treatments treats
tree treebank treebanks treedepth treemaps trees treewidth trellis tremendous tremendously tremor trend
trending trends triad triadic triads triage triaging trial trials triangle triangles triangular triangulated
triangulation triangulations trichotomy trick tricks tricky tridiagonal trie tried tries trigger triggered
triggering triggers trigonometric trilateration trilinear trillion trillions trim trimmed trimming trip
tripartite triple triples triplet triplets tripping trips trivariate trivia trivial trivially trojan troll
trolley trolling trolls tropical trouble troubles troubleshooting troublesome troubling truck trucks true
truly truncated truncating truncation trunk truss trusses trust trustable trusted trustee trusting trustless
trusts trustworthiness trustworthy truth truthful truthfully truthfulness truths try trying tsunami tube
tuberculosis tubes tubular tumor tumors tumour tunable tune tuned tunes tuning tunings tunnel tunneling
tunnels tuple tuples turbine turbines turbo turbulence turbulent turn turnaround turned turning turnout
turnover turns turnstile tutor tutorial tutorials tutoring tutors tweak tweaking tweet tweeted tweeting
tweets twelve twenty twice twin twins twist twisted twitter two twofold tying typable type typed types
typical typicality typically typing typological typologically typologies typology typos ubiquitous
ubiquitously ubiquity uchi ukasiewicz ultimate ultimately ultra ultrafast ultrahigh ultrametric ultrasonic
ultrasound umbrella unable unacceptable unacceptably unaddressed unadjusted unaffected unaffordable
unaligned unambiguous unambiguously unanimous unannotated unanswerable unanswered unanticipated unary
unateness unattainable unattended unauthorized unavailability unavailable unavoidable unaware unawareness
unbalance unbalanced unbiased unbiasedly unbiasedness unbordered unbounded unboundedly unboundedness
uncalibrated uncapacitated uncensored uncertain uncertainties uncertainty unchanged uncharted unchecked
unclear unclonable uncoded uncommon uncompressed unconditional unconditionally unconfounded unconfoundedness
unconnected unconstrained uncontrollable uncontrolled unconventional uncoordinated uncorrected uncorrelated
uncorrupted uncountable uncountably uncoupled uncover uncovered uncovering uncovers und undecidability
undecidable undecided undefined undeniable under underactuated underdetermined underdeveloped underestimate
underestimated underestimates underestimation underexplored underfitting undergo undergoes undergoing
undergone undergraduate undergraduates underground underlay underlaying underlie underlies underline
underlined underlines underling underlining underlying undermine undermines undermining underneath
underperform underpin underpinned underpinning underpinnings underpins underrepresented undersampled
undersampling underscore underscores understand understandability understandable understanding
understandings understands understood understory understudied undertake undertaken undertaking
underutilization underutilized underwater underway underwent undesirable undesired undetectable undetected
undetermined undirected undisclosed undo undocumented undone undoubtedly undue unduly unemployment
unencrypted unequal unethical uneven unevenly unexpected unexpectedly unexplained unexplored unfair unfairly
unfairness unfamiliar unfavorable unfeasible unfitted unfold unfolded unfolding unfoldings unfolds
unforeseen unfortunate unfortunately ungrammatical unhappiness unhealthy uni unicast unidentifiable
unidentified unidimensional unidirectional unification unified unifies uniform uniformity uniformization
uniformly unify unifying unigram unigrams unilateral unilaterally unimodal unimodular unimportant
uninformative uninformed unintended unintentional unintentionally uninteresting uninterpretable
uninterpreted uninterrupted unintuitive union unions unipartite unipolar unique uniquely uniqueness unit
unitary unite united unites units unity univalence univalent univariate universal universality universally
universe universes universities university unknown unknowns unlabeled unlabelled unleash unless unlicensed
unlike unlikely unlimited unlinkability unloading unlock unlocked unlocking unmanned unmatched unmeasured
unmet unmixing unmodeled unmodified unnatural unnecessarily unnecessary unnegated unnormalized unnoticed
unobservable unobserved unobtrusive unobtrusively unoccupied unoptimized unordered unorganized unpacking
unpaired unparalleled unphysical unplanned unprecedented unpredictability unpredictable unpredictably
unpredicted unprivileged unprocessed unproductive unprotected unpublished unquantized unravel unreachable
unrealistic unrealizable unreasonable unregistered unregulated unrelated unreliability unreliable unreported
unrepresentative unresolved unrest unrestricted unrolled unrolling unrooted unsafe unsatisfactory
unsatisfiability unsatisfiable unsatisfied unscented unsecured unseen unsegmented unsignalized unsigned
unsolvable unsolved unsorted unsound unspecified unsplittable unstable unsteady unstructured unsuccessful
unsuitable unsupervised unsupported unsure unsynchronized untapped untargeted untenable untestable untested
until untimed untouched untrained untranscribed untreated untrusted untrustworthy untuk untyped unusable
unused unusual unusually unveil unveiled unveiling unveils unverifiable unverified unvoiced unwanted
unwarranted unweighted unwieldy unwrapping upcoming updatable update updated updates updating upfront
upgrade upgraded upgrades upgrading uplift uplink upload uploaded uploading uploads upon upper upright ups
upsampling upscaling upset upstream uptake upto upward upwards urban urbanization urbanized urge urgency
urgent urgently urn usability usable usage usages use used useful usefully usefulness useless user username
users userspace uses using usual usually utilisation utilise utilised utilises utilising utilitarian
utilities utility utilization utilize utilized utilizes utilizing utmost utterance utterances uttered
utzenberger vacant vacation vaccination vaccine vaccines vacuum vague vagueness valence valid validate
validated validates validating validation validations validator validators validity valley valuable
valuation valuations value valued values valve valves van vandalism vanilla vanish vanishes vanishing
vantage vapor variabilities variability variable variables variance variances variant variants variate
variates variation variational variations varied varies varieties variety various vary varying vascular
vasculature vast vastly vault vec vector vectorial vectorization vectorize vectorized vectors vegetation
vehicle vehicles vehicular vein veins velocities velocity vendor vendors ventilation ventral ventricle
ventricles ventricular venture venue venues veracity verb verbal verbatim verbose verbs verifiability
verifiable verifiably verification verifications verified verifier verifiers verifies verify verifying versa
versatile versatility version versioned versioning versions versus vertebrae vertebral vertex vertexes
vertical vertically verticals vertices very vessel vessels veto via viability viable vibrant vibration
vibrations vibrotactile vice vicinity victim victims victory video videos view viewed viewer viewers viewing
viewpoint viewpoints viewport views vigilance village villages vine violate violated violates violating
violation violations violence violent violin viral virality virtual virtualisation virtualization
virtualized virtualizing virtually virtue virtues virus viruses vis viscoelastic viscosity viscous viseme
visemes visibility visible visibly vision visions visit visited visiting visitor visitors visits visual
visualisation visualisations visualise visualising visualization visualizations visualize visualized
visualizes visualizing visually visuals visuomotor vital vitality vitamin vitro vivo viz vocabularies
vocabulary vocal vocalisations vocalizations vocals vocoder vocoders vocoding voice voiced voices voicing
void voids vol volatile volatilities volatility volcanic voltage voltages volume volumes volumetric
voluminous voluntarily voluntary volunteer volunteers von vortex vote voted voter voters votes voting vowel
vowels voxel voxelized voxels vulnerabilities vulnerability vulnerable wafer wage wages wait waiting waits
wake walk walked walker walkers walking walks wall wallet wallets walls want wanted wanting wants war ward
warden warehouse warehouses warehousing warfare warm warming warmup warn warning warnings warp warped
warping warps warrant warranted warrants was wastage waste wasted wasteful wastes wastewater wasting watch
watched watches watching water waterfall watermark watermarked watermarking watermarks waters watershed
watersheds watt wave waveform waveforms wavefront waveguide waveguides wavelength wavelengths wavelet
wavelets waves way wayfinding waypoint waypoints ways weak weaken weakened weakening weakens weaker weakest
weakly weakness weaknesses wealth weapon weapons wear wearable wearables wearer wearing weather weave web
webpage webpages webs website websites wedge wedges weed week weekend weekends weekly weeks weigh weighing
weight weighted weighting weights welcome welding welfare well wellbeing wellness wells went were western
wet whale what whatever whatsoever wheat wheel wheelchair wheeled wheels when whenever where whereas whereby
wherein wherever whether which while whilst whisper white whitebox whitening who whole wholesale wholly whom
whose whp why wide wideband widely widen widening wider widespread widgets width widths wiki wild wildcard
wildcards wildfire wildfires wildlife wildly will willing willingness win wind winding window windowed
windowing windows winds wine wing wings winner winners winning wins winter wire wired wireless wirelessly
wireline wires wiretap wiring wisdom wise wisely wish wishes wishing with withdraw withdrawal withdrawn
withholding within without withstand witness witnessed witnesses witnessing woman women won wonder wood word
wording words work workable workaround workarounds worked worker workers workflow workflows workforce
workhorse working workings workload workloads workplace workplaces works workshop workshops workspace
workspaces workstation workstations world worlds worldwide worm worms worn worry worrying worse worsen
worsening worsens worst worth worthwhile worthy would wound wrangling wrap wrapped wrapper wrappers wrapping
wraps wrench wrenches wrinkles wrist write writer writers writes writing written wrong wrongly wrote wrt wta
www xenology yang yaw year yearly years yeast yellow yes yet yield yielded yielding yields you young younger
your youth youtu youtube zebrafish zenodo zero zeroes zeros zeroth zier zigzag zip zonal zone zones
zonotopes zoom zooming`;

/** Compounds that the same abstracts mostly write with a hyphen, though their parts or the two together would not show it. */
export const KNOWN_COMPOUNDS = `
a-bft a-comvar a-dctnet a-definable a-diagnosability a-dsgd a-g a-lstm a-optimal a-optimality a-phases
a-posteriori a-priori a-sky a-softmax a-spade a-vis ab-lstm abc-bma abc-pmc abc-sd abe-cities able-bodied
ac-based ac-dc ac-opf ac-rlnc act-r ad-block ad-blockers ad-blocking ad-hoc adas-cog add-on add-ons ader-dg
adjective-noun admm-based ads-b aerial-bs aerial-bss af-stream afel-rec aff-wild african-american agile-sd
aho-corasick ai-assisted ai-based ai-do ai-driven ai-enabled ai-powered ai-related ai-tweeters aic-type
al-dram alamouti-type algebro-geometric all-reduce alloctc-sharing aloha-based aloha-noma alon-boppana
alt-induced alt-right always-on amr-wb and-or anderson-darling andro-profiler ann-based ansi-c
anti-adblocking anti-hebbian anti-ramsey anti-sat anti-virus anti-windup aos-elm apnea-hypopnea apx-complete
apx-hard apx-hardness ar-based arabic-english arb-invariant archive-it arimoto-r arp-path arrow-debreu
arthur-merlin as-if as-is as-level as-manufactured asi-albert asic-based asp-based asp-core asp-drupe
asr-based asr-free asu-dnn at-free at-gan at-home at-risk at-scale atomic-sdn att-maddpg attention-gru
auc-roc audio-visual auto-encoding auto-tuning awg-based b-bit b-cdn b-coloring b-continuous b-fica b-lstm
b-matching b-mode b-ran b-rep b-roll b-rrt b-scan b-scans b-spline b-splines b-terms b-tree b-trees back-off
back-projection bae-net balanced-pandas ballot-stuffing ban-gzkp bang-bang bang-jensen barabasi-albert
bas-relief baum-welch baumslag-solitar bayes-adaptive bayes-consistent bayes-nash bayes-optimal bayes-risk
bayes-sard bayes-tomop bc-based bc-mpc bcd-net bd-rate bdd-based beam-doppler behrens-fisher bellman-ford
belousov-zhabotinsky ben-david ben-or ben-sasson bengali-english benjamini-hochberg berge-fulkerson
bernays-sch bernoulli-gaussian bernstein-von bert-based beta-bernoulli bfs-based bft-smart bi-atsp bi-fuzzy
bi-intuitionistic bi-kleene bi-level bi-lipschitz bi-lstm bi-lstms bi-microphone bi-objective bi-regular
bi-rnn bi-scale bi-sense bicm-id bifix-free big-oh bilstm-crf biogeography-based bip-mlpnn birnbaum-saunders
bit-width bitcoin-ng bitsplit-net black-box black-boxed block-wise blow-up bolt-ssi bona-fide bonus-malus
borsuk-ulam bot-iot bottom-up bouc-wen bow-tie box-cox box-jenkins box-tdi boyer-moore bradley-terry
brascamp-lieb brayton-moser brisc-v bs-regular bs-ris bsp-net build-in build-it built-in built-up
burer-monteiro burn-in burrows-wheeler business-it buy-in bwa-mem by-products by-sa c-arm c-band c-based
c-csi c-detectability c-index c-indicators c-its c-like c-lut c-lwip c-mapss c-means c-models c-noma
c-planarity c-ran c-rans c-sag c-separation c-shaped c-share c-skf c-space c-textgen c-tmle c-unification
c-v cae-rlsm cahn-hilliard cai-f carlini-wagner carlo-based cassie-series catch-up cauchy-schwarz cave-ar
cbf-based ccn-dart ccn-lite ccn-ramp cd-cnn cdcl-based cdm-based ce-clcnn censor-hillel centimeter-level
cf-based cf-coloring cf-nade cf-slp cfd-dem cg-ooo cgo-as chain-nn chamberlin-courant change-point
change-points change-proneness char-rnn chase-ci check-in check-ins check-it check-worthiness cherry-tree
chestx-ray chinese-english chit-chat chung-lu church-rosser church-turing cl-ambsat cl-scisumm clean-up
clear-dr clos-network close-knit cloud-manet clust-lda cma-es cmos-based cmos-memristive cmos-memristor
cmu-mosei cn-rrt cnf-formulas cnf-sat cnf-xor cnn-based cnn-blstm cnn-elm cnn-gru cnn-lstm cnn-pca cnn-rnn
co-adaptation co-analysis co-attention co-attentive co-author co-authored co-authors co-authorship
co-authorships co-b co-bipartite co-channel co-citation co-citations co-clustering co-computing
co-contraction co-create co-creation co-creative co-data co-dependent co-design co-designed co-designing
co-editing co-editors co-evolution co-evolve co-evolving co-exploration co-expression co-governing
co-heritability co-hyponymy co-investment co-kriging co-kv co-learning co-linear co-locate co-located
co-location co-monitoring co-np co-occur co-occurence co-occurred co-occurrence co-occurrences co-occurring
co-ofdm co-optimization co-optimizing co-presence co-primary co-processing co-processor co-processors
co-purchase co-registered co-relation co-robot co-robots co-scheduling co-segmentation co-simulation
co-training co-vary co-voting co-word co-worker co-workers coarse-graining cobb-douglas coco-beholder
cohen-addad coin-tossing collage-cnn com-poisson comp-noma component-wise condorcet-consistent
configuration-lp congest-model conp-complete conp-hard consensus-admm constant-q conv-tasnet copc-algorithm
coppersmith-winograd copss-lite cor-utv cornet-s cortex-a cortex-m counter-intuitive cournot-nash cp-abe
cp-cps cp-nets cp-ofdm cp-pll cpd-net cpi-scma cpu-based cpu-bound cpu-fpga cpu-gpu cpu-intensive cpu-only
cr-vanets cramer-rao crank-nicolson crb-rpl crf-based cross-fertilization cross-lingual cross-lingually
cross-modal cross-sectional cross-sectoral cross-validatory crss-pltl cryo-electron cryo-em cs-based cs-dlma
cs-mri cs-mud csi-based csp-agda ct-gan ct-map ct-mapper ct-wasm ctc-attention ctc-based cuda-aware
cuda-based cuda-enabled curl-vector curry-howard curry-style cut-in cv-fcn cv-tmle cwgan-gp cyber-attacks
cyber-physical cycle-gan cyclegan-based cyclegan-vc d-array d-aware d-based d-br d-cnn d-detectability
d-dimensional d-dsgd d-enabled d-finite d-gate d-graph d-h d-iepsilon d-mc d-mimo d-mpc d-mri d-ntm d-oma
d-optimal d-optimality d-p d-printed d-printing d-probabilities d-recgan d-rl d-sequents d-space d-stacked
d-sym d-to d-ttl d-upso d-var d-vector d-vectors d-vine d-wave d-wsn d-xpoint d-zoom da-mcmc dag-based
dag-depth dag-like dag-width dasnet-v davenport-schinzel dawid-skene db-nets dc-ac dc-blocker dc-dc dc-dgd
dc-link dc-opf dce-mr dce-mri dd-ce dd-pca ddcm-net de-aliasing de-anonymization de-anonymizing de-biased
de-facto de-health de-identification de-identified de-rained de-sparsified dec-pomdp dec-pomdps deep-aer
deep-q deep-rl def-use degroot-friedkin delay-doppler delporte-gallet delta-rnn dempster-shafer desp-c
dex-net dfe-ic dht-based dibr-synthesized diffie-hellman diffusively-coupled dimm-sc dirichlet-multinomial
dispersion-uncompensated dl-based dl-csi dl-lite dl-mbir dl-pde dm-phyclus dn-resnet dna-based dnn-based
dnn-hmm dnn-mab dnn-powered dns-based do-all do-calculus doa-frequency dob-net dolev-yao domi-join door-slam
doppler-sar dorefa-net double-edged double-pushout douglas-rachford dp-dt dp-fbmc dp-gan dp-lssgd dp-rtf
dr-nmf dr-rnn dr-submodular dram-based dram-nvm drive-by drl-based drl-moa drone-bss drop-in dry-eeg ds-dmas
ds-slam ds-te dtw-based dual-ces dual-operand dual-polarisation dufort-frankel duo-preservation
dushnik-miller duty-cycled dyna-q e-adjacency e-book e-books e-com e-commerce e-crime e-democracy e-docs
e-gan e-governance e-government e-hailing e-hba e-health e-healthcare e-kic e-learning e-mobility
e-participation e-payment e-pur e-r e-scooters e-step e-voting e-waste eab-bf east-adl ecg-based eco-acc
eco-driving eco-friendly eco-routing edge-icn eeg-based eg-sat ego-motion ehrenfeucht-fra eibmv-dmas
eigen-decomposition eilenberg-moore eilenberg-type eisenberg-gale ekf-based elastic-tcp electro-optic
electro-optical electro-quasistatic elm-based elo-based elpa-library em-algorithm em-based em-like em-test
em-type emamjomeh-zadeh emg-based emirati-accented empirical-bayes en-de en-fr en-route english-arabic
english-chinese english-czech english-french english-german english-hindi english-japanese english-language
english-romanian english-spanish english-speaking english-turkish enkf-sq ep-based epa-rimm
epg-representations equi-depth equi-join er-index er-rao er-spud erdos-renyi erp-based es-fem ethereum-based
ethernet-based euf-cma euler-bernoulli euler-lagrange euler-maruyama eva-cim even-mansour event-b evo-lexis
ex-ante ex-machine ex-post ex-vivo exclusive-or expspace-complete expspace-hardness exptime-complete
exptime-completeness exptime-hard ez-ag f-dcops f-deletion f-denser f-divergence f-divergences f-dnn
f-factor f-formation f-formations f-ide f-index f-measure f-ran f-rans f-score f-scores f-test f-tree f-ttl
fa-car fab-map fabry-p fama-french fan-in faq-ai fashion-mnist fast-disa fast-lin fast-paced faster-rcnn
fastfca-as fault-proneness fcn-based fd-fcn fd-mimo fd-noma fd-soi fdr-p feed-in feynman-kac fft-based
fhee-de fiat-shamir fill-in fine-tuning first-in fisher-rao fisher-shannon fisher-snedecor fitch-style
flip-flop flip-flops floyd-hoare floyd-warshall fm-index fm-indexes fm-pair fokker-planck follow-on
follow-up forman-ricci fourier-based fourier-sparse fp-growth fpa-fl fpga-based fpga-cpu fps-sft
fpt-algorithm fpt-algorithms fpt-approximation fpt-as fpt-time fr-iqa frama-c frame-wise frank-wolfe
free-form french-english french-language friedkin-johnsen frisian-dutch front-end fs-rnn fspvm-e ft-bfs
ft-gaia ft-mbfs full-blown full-fledged g-aka g-bam g-based g-computation g-controller g-enabled
g-estimation g-formula g-icn g-iota g-mss g-nr g-prior g-reid g-sdwn g-sgd g-skyline g-states g-v ga-based
ga-svr gale-shapley galton-watson gan-based gan-ddqn gan-generated gap-eth garch-type gauss-bonnet
gauss-hermite gauss-legendre gauss-markov gauss-newton gauss-seidel gb-pandas gcc-phat gcn-based gd-based
gdpr-compliant ged-walk gelman-rubin genesis-rt genie-aided gentzen-style geo-fencing geo-tagged
gerchberg-saxton german-english gfdm-based gibbard-satterthwaite gibbs-type gilbert-varshamov
ginzburg-landau glivenko-cantelli global-fr glu-ctc gm-phd gm-ukf gmm-based gmm-hmm gmm-ubm gn-model
gnn-based gnss-based go-to gp-based gp-cnas gp-lvm gp-rvm gp-ssm gp-sum gpgpu-sim gpp-inspired gpr-varimax
gps-based gps-denied gps-enabled gpu-accelerated gpu-based gpu-efficient gpu-friendly gq-cnn gq-fast
grad-cam gram-ctc gram-schmidt granger-causality graph-hist graph-shapelet graphene-sgx grey-box gri-cnn
griffin-lim grn-based gromov-hausdorff gromov-wasserstein ground-truth ground-up group-by group-wise
gru-based gru-rnn gsd-st gslider-sms gslider-sr gui-based gui-driven gumbel-softmax h-bridge h-colouring
h-colourings h-cran h-crans h-free h-gms h-index h-infinity h-matrix h-tucker hades-iot hales-jewett
half-cheetah halign-ii ham-sandwich hamilton-jacobi hanani-tutte hand-crafted hand-crafting handel-c
hands-on haploid-diploid har-peled harary-hill hb-graphs hd-fec hd-semg hdp-hmm head-on heads-up heard-of
heavy-tailedness hebbian-descent held-karp hennessy-milner hessian-based hetero-modal heterogeneous-isa
hevc-based hex-meshing hex-programs hi-c hi-en hier-avg high-bdp high-dof high-resourced high-snr
high-wattage hilbert-huang hilbert-schmidt hilbert-style hin-based hindi-english hiv-infected hmcs-t
hmm-based ho-kalman hoare-style holt-winters horn-sat horvitz-thompson how-to hp-adaptive hp-refinement
hpc-bbo hrtf-based hs-ofdm hsic-based htm-mat human-ai hurry-up hydro-climate hypar-flow hyper-rayleigh
i-dlv i-future i-keyboard i-vector i-vectors ib-rrt ic-envy ic-planar ic-regret ict-based id-types ide-based
idti-esboost iex-smb if-conversion if-then ill-posedness ilp-based imagenet-trained imatge-upc imm-prr
in-air in-app in-band in-between in-block in-body in-browser in-building in-cabin in-car in-class in-cloud
in-control in-database in-degree in-depth in-distribution in-domain in-dram in-field in-flight in-game
in-grasp in-group in-hand in-home in-hospital in-house in-lab in-loop in-memory in-network in-order
in-package in-path in-person in-phase in-place in-plane in-press in-process in-processing in-production
in-progress in-sample in-sequence in-service in-silico in-situ in-text in-transit in-use in-utero in-vehicle
in-vehicular in-vitro in-vivo inception-v ind-cpa indigo-datacloud individualization-refinement indo-aryan
indo-european integro-differential intelligent-unroll inter-arrival inter-group inter-ixp inter-layer
inter-rater inter-symbol inter-uav inter-vm intra-class intreg-problem iod-crypt iot-based iot-controlled
iot-devices iot-enabled iot-lab iot-lysa iot-related iotsim-edge ip-based ip-nsw ir-based ir-mia ir-uwb
irs-aided irs-assisted irs-enhanced is-a ista-net it-enabled it-mediated it-security itakura-saito its-g
itu-t iv-tp ivus-net j-mfd j-ncf j-uniward james-stein japanese-english jason-rs java-based javascript-based
jensen-shannon jit-rop jnd-based johnson-lindenstrauss jointiq-net jsq-maxweight jt-comp k-ahs k-anonymity
k-avg k-bend k-center k-chart k-clique k-coloring k-colorings k-complexes k-connectivity k-core k-cores k-d
k-dimensional k-dominant k-factor k-ffnn k-fold k-geodetic k-groups k-hop k-induction k-inflated k-mean
k-means k-median k-medoids k-mer k-mers k-method k-modes k-nearest k-nn k-nrm k-order k-path k-regret
k-regular k-reversible k-rust k-safety k-sample k-sat k-server k-set k-sets k-shell k-space k-sparse
k-stabilizing k-step k-svd k-t k-tanh k-terminal k-th k-tier k-truss k-user k-vertex k-way k-wise k-wta
kac-rice kalman-bucy kaplan-meier karhunen-lo karhunen-loeve kb-qa kcca-sis kd-tree kesten-stigum key-ssd
khatri-rao kirchhoff-love kl-divergence kneser-ney knn-based kolmogorov-smirnov krb-ccn kripke-style
kth-ranked kullback-leibler kuramoto-sivashinsky l-band l-bfgs l-csc l-curve l-dacs l-domains l-fgadmm
l-frames l-fuzzy l-ica l-lda l-mmse l-moments l-reach l-shape l-shaped laa-lte lags-sgd lambda-mu
laplace-beltrami laplacian-based las-vegas lat-net latch-based layer-wise lda-based ldw-scsa lee-carter
left-c leftmost-outermost lemke-howson lempel-ziv lennard-jones leo-iii lep-cnn level-k levenberg-marquardt
lexico-syntactic lf-hvac lf-mmi lge-cmri lge-mri li-fi li-ion li-rads license-exempt licm-sgd lidc-idri
like-minded lin-kernighan linux-based lipgene-su lippmann-schwinger lipschitz-continuous lipschitz-type
list-wise liu-type lloyd-max llvm-based lock-in lod-enabled log-lindley log-normal long-haul long-standing
long-term loo-cv loosening-up lotka-volterra low-rankness low-resourced low-snr low-vhf lp-based lp-norm
lp-relaxation lp-rounding lp-type lpv-ss lqr-based lr-drawings lsd-slam lsh-based lsm-based lsm-tree
lsm-trees lstm-based lstm-cnn lstm-crf lstm-rnn lstm-rnns lstm-sharp lte-a lte-advanced lte-based
lte-commsense lte-laa lte-u lte-uu lte-v lte-wifi lte-wlan lut-lock lwe-based lyapunov-based
lyapunov-krasovskii lyapunov-like lz-lfs m-ary m-commerce m-convex m-d m-dwarf m-estimation m-estimator
m-estimators m-eternal m-health m-iot m-learning m-lstm m-mimo m-phate m-psk m-qam m-quantile m-rwtl m-star
m-step m-th m-type ma-dnn ma-rrt mac-layer mach-zehnder mackey-glass macro-f macro-scale mad-gan
magneto-electric magneto-inductive majorize-minimize maker-breaker mal-activity mandarin-english
mann-whitney mantel-haenszel many-core map-elites map-me mape-k mapf-dl mapf-dp mapreduce-based
mapreduce-like marchenko-pastur marl-fwc marshall-olkin martin-l martin-loef martin-lof mask-rcnn match-srnn
mate-in matlab-based maude-npa max-csps max-duo max-ip max-mig max-min max-nae max-sat max-sr mc-cavi mc-is
mc-ldsma mc-nets mc-rnn mcc-kf mcmc-based mcs-enigh md-track mdp-based mec-based mec-enabled mes-p
mesh-tensorflow meta-cdn meta-cdns meta-f meta-model meta-rl metric-tsp metropolis-hastings mg-wfbp mi-based
mi-bci mi-eeg micro-ct micro-doppler micro-f micro-scale micro-uavs midi-sandwich mil-std millimetre-wave
mim-width mimo-fbmc mimo-noma mimo-ofdm min-max mini-batch mini-imagenet minorization-maximization
mises-fisher mit-bih mittag-leffler miura-ori mk-fuzzy ml-based ml-like ml-net ml-picker ml-vamp mle-based
mlm-un mm-spir mm-wave mmwave-based mo-fs mobbo-ocd mobilenet-v mock-up model-x mof-bc monroe-nettest
monte-carlo morse-smale morton-hybrid moser-tardos mosquito-borne mp-gan mp-lrom mp-mri mp-net mp-pprl
mpc-based mpeg-dash mpi-based mpi-sv mr-egger mr-repair mri-based ms-coco ms-n ms-noma ms-ssim mse-ce
mso-definable mso-transductions msr-vtt mt-hvdc mtj-based mu-calculus mu-lf mu-mimo mu-miso multi-agent
multi-antenna multi-band multi-beam multi-bernoulli multi-carrier multi-cell multi-center multi-channel
multi-class multi-commodity multi-component multi-core multi-criteria multi-cytokine multi-dof multi-factor
multi-fidelity multi-fingered multi-fpga multi-gbps multi-gigabit multi-gpu multi-headed multi-homed
multi-hop multi-ifdma multi-infeed multi-label multi-layer multi-layered multi-level multi-lru
multi-modality multi-mode multi-objective multi-party multi-paxos multi-phase multi-player multi-point
multi-pronged multi-resolution multi-robot multi-rpys multi-scale multi-sensor multi-soliton multi-stage
multi-state multi-stc multi-step multi-talker multi-target multi-task multi-temporal multi-tenancy
multi-threaded multi-threading multi-uav multi-user multi-valued multi-view multi-way multi-winner
multi-word multiple-uav mumford-shah mv-pure mv-rnn mv-sketch mvb-dmas mwf-ic myhill-nerode n-ary n-best
n-bit n-body n-cirl n-continuous n-dimensional n-fold n-gram n-grams n-hans n-k n-level n-mixture n-mnist
n-modular n-of n-p n-path n-person n-player n-point n-queens n-step n-th n-tuple n-vertex nadaraya-watson
nakagami-m nano-landers nash-equilibrium navier-stokes navigator-free nb-iot nc-ofdm nd-order nd-tree
ndn-iot ne-reasoner near-unanimity nelder-mead neo-fuzzy neo-hookean neuro-evolutionary neuro-fuzzy
neuro-inspired neuro-ram neuro-symbolic neuro-synaptic newton-euler newton-krylov newton-like newton-raphson
newton-type nexptime-complete nexptime-completeness next-gen neyman-pearson neyman-rubin nfv-based ngraph-he
nic-planar night-waking nimbro-op nl-based nl-complete nlp-based nmf-based nn-based no-cloning no-fly no-go
no-idle no-limit no-reference no-regret no-signaling no-slip no-wait noddi-sh noisy-or noma-based
noma-enabled non-adaptive non-ar non-asymptotic non-atomic non-bcs non-blocking non-cav non-coaxial
non-coherent non-communicable non-commutative non-compliance non-convex non-convexity non-cooperative
non-cpu non-crossing non-decreasing non-dictatorial non-elitist non-empty non-english non-evaluable
non-existent non-gaussianity non-homogeneous non-i non-idealities non-ignorable non-inferiority non-invasive
non-kin non-local non-malleable non-markovian non-monotonic non-motorized non-negative non-negativity non-oa
non-ph non-pqf non-prehensile non-profit non-repudiation non-rll non-separable non-smooth non-standard
non-stationarities non-stationarity non-stationary non-trivial non-uniform non-verbal non-volatile non-zero
north-west np-complete np-completeness np-glm np-hard np-hardness np-intermediate nr-gans nr-iqa nr-u ns-smc
nsga-ii nsga-net nsl-kdd numa-aware numa-awareness nurbs-based nus-wide nvm-based o-cloud o-cnn o-d
o-efficient oam-mmwave oam-modes oam-sm object-z obt-d obt-m oc-nn oc-svm oct-a of-m ofdm-based ofdm-im
ofdm-mfsk ofdm-snm ogd-rbm ola-raw old-fashioned ollivier-ricci omg-emotion on-board on-body on-chain
on-chip on-demand on-device on-disk on-field on-grid on-loading on-manifold on-node on-off on-orbit on-par
on-policy on-premise on-ramp on-ramps on-road on-robot on-screen on-site on-time on-topic on-track
on-vehicle onc-broadcast onfinkel-ramsey oofa-oa op-tee open-endedness open-minded opencl-based
openflow-based opt-ia opt-in optim-mice orb-slam ornstein-uhlenbeck ortho-polygon ortho-radial os-elm
os-level os-r osp-implementable out-degree out-of outfix-guided outside-in ov-conjecture over-approximation
over-parameterized p-adic p-based p-bit p-bits p-boxes p-center p-chekov p-complete p-completeness p-csma
p-cycle p-dimensional p-equivalence p-f p-fs p-gnns p-governance p-hacking p-hard p-hardness p-lcp p-mcdb
p-median p-net p-norm p-random p-solvable p-spline p-splines p-strong p-synchronizing p-th p-time p-tucker
p-v p-value p-values pa-gnn pa-rcov pac-bayes pac-bayesian pakcing-t pan-european pareto-efficient
pareto-optimal pareto-optimality pareto-stable partial-aco passenger-taxicab pc-algorithm pca-based pca-npsa
pcc-ofdm pd-l pd-noma pde-based pde-constrained pde-net pdp-pmf penrose-banzhaf perona-malik
perron-frobenius persian-english persian-italian petrov-galerkin pg-da pgm-index phase-i phase-ii
physarum-inspired pi-based pi-calculus pi-dc pi-gans pi-net pick-up ping-pong pitman-yor pixel-wise
pk-structures pkc-pc pki-based plackett-luce pls-complete pls-net pls-sem plug-in pma-fm pmc-sh pmu-based
pn-ask pod-tpi pointnet-based points-to poisson-binomial poisson-dirichlet poisson-distributed poisson-gamma
poisson-gaussian poisson-lindley poisson-tweedie poisson-voronoi poly-gan poly-time polya-gamma pop-pcs
pop-up pos-based pos-tagging posix-compliant post-cmos post-fec post-k post-moore post-mortem
post-processing pow-based power-of pp-mcsa pp-tools ppa-complete ppad-complete ppad-hard ppf-foldnet
ppp-based pqk-means pr-auc pr-net pre-aspiration pre-computed pre-eclampsia pre-existing pre-selected
pre-specified pre-trained pre-training predictor-corrector pregel-like prm-rl pro-trump profi-load
prolog-based prompt-ltl ps-dsf ps-lte pseudo-likelihood pso-p pspace-c pspace-complete pspace-completeness
pspace-hard pspace-hardness psycho-demographic puf-based puf-fsm pv-battery pv-rfid pv-utilization pvsio-web
pytorch-kaldi q-caching q-composite q-distribution q-ensembles q-factor q-filter q-function q-functions
q-gadmm q-hierarchical q-iteration q-learning q-matrix q-method q-mind q-network q-networks q-rapids
q-resolution q-space q-value q-values qa-causality qa-srl qam-fbmc qbe-std qc-ldpc qc-mdpc qe-cnn qed-tutrix
qmdp-net qoe-aware qoe-based qoe-oriented qos-aware quantale-valued quasi-borel quasi-geostrophic
quasi-linear quasi-monte quasi-newton quasi-polynomial quasi-wideness query-ad r-cnn r-hgn r-humo
r-independent r-inla r-mat r-package r-project r-rao r-squared r-stdp r-storm r-tbs r-transformer r-tree
r-vine ra-q rac-loraks radical-cybertools radnet-ve radon-nikodym ram-based rand-ofdm random-x range-doppler
rank-width rao-blackwellization rao-blackwellized rb-g rdh-ed rdma-based re-aggregation re-analysing
re-architecting re-authentication re-contact re-dispatch re-encoding re-encryption re-engage re-engineering
re-entrant re-entry re-esf re-estimate re-estimation re-evaluate re-evaluating re-evaluation re-examine
re-examined re-execute re-executed re-execution re-finding re-id re-identification re-identified re-identify
re-implemented re-implementing re-investigate re-learning re-rank re-ranker re-ranking re-run re-tuning
real-ram real-time reed-muller reed-solomon reram-based resnet-based rest-ler reynolds-averaged rf-based
rf-powered rfid-based rg-dic rgb-d rgb-depth ride-hailing ride-sharing right-angled ring-lwe ris-aided
ris-assisted ris-based ris-enabled risc-v rl-based rm-meda rmt-based rna-seq rna-sequencing rnn-based rnn-lm
rnn-lstm rnn-t rnn-transducer ro-puf robertson-webb roc-auc rom-embedded roman-urdu ron-gauss root-n
ros-based roto-translation rouge-l royalty-free rram-based rs-fmri rs-irl rs-mask rss-based rssi-based
rt-gang rtl-psc runge-kutta runner-up rw-based rzw-sr s-aloha s-bh s-blue s-box s-boxes s-cells s-d s-eye
s-gasp s-gini s-homomorphism s-llgs s-net s-p s-polygon s-r s-renyi s-scrum s-sgd s-spade s-szekeres
s-tarski s-uniward sa-abr sa-kmp sae-ss salt-dome santha-vazirani sar-optical sat-based sat-solvers
sat-solving savitzky-golay sbg-sketch sc-based sc-dc sc-fano sc-is sc-square scalar-fglm scale-up scaled-up
scaling-up scd-broadcast sci-fi sci-hub scikit-hubness scikit-learn scj-circus scm-gan scott-continuous
scrna-seq sd-iot sd-oct sd-wan sd-wise sdn-based sdn-controlled sdn-enabled sdp-based se-sync seam-carving
sectioning-based seer-medicare self-backhauled self-homodyne self-inflicted self-paced self-repelling
self-sovereign self-stabilising self-suspending sem-ls semg-based semi-algebraic semi-crf semi-lagrangian
semi-supervised sg-rl sg-wls sgc-gen sgd-based sgx-enabled sgx-lkl shannon-nyquist shapley-shubik
sherali-adams shiryaev-roberts short-sighted shrub-depth si-albert si-sdr si-snr sign-on sign-up signal-to
simd-x simo-reissner single-fpga single-gpu single-isa single-minded sinkhorn-knopp sir-dr
situationally-induced size-k skew-t skim-rnn sla-aware slam-based sld-resolution sleep-edf slepian-bangs
slepian-wolf slotted-aloha smartrouter-based smith-waterman smt-based smt-lib smt-solvers snmp-mib so-called
so-cel so-obtained socio-cognitive socio-demographic socio-demographics socio-economical socio-emotional
socio-political socio-psychological socio-semantic socio-technical sof-pid solc-verify sot-mram south-east
sp-devops sp-ofdm spa-st space-time spad-based spanish-english spark-mpi sparq-sgd sparql-ld sparse-gan
spatio-temporal spear-phishing spectro-temporal speech-laugh speech-xlnet speeding-up spherical-ta sql-based
sql-like squeeze-excitation sr-itm sram-based srp-phat ss-dwt ssd-based ssk-noma ssvep-based st-mram
st-order st-rsbp stamp-it stand-up star-gcn stargan-vc state-of stcm-mimo step-size step-sizes store-zechin
stpa-priv strassen-like strategy-proofness streambox-hbm strip-vita stt-cim stt-mram stt-ram student-t su-tx
sub-bands sub-gaussian sub-ghz sub-logarithmic sub-micron sub-national sub-nyquist sub-optimality
sub-packetization sub-riemannian sub-saharan sub-turing sum-aoi sv-comp svd-based svd-phat svm-based
svs-join sw-crt sw-crts swendsen-wang swi-prolog swing-up swm-based sygus-comp t-cell t-crowd t-dcf
t-distributed t-distribution t-f t-moodifier t-net t-nets t-process t-regular t-shaped t-shirt t-sne t-svd
t-tbs t-test t-tests ta-scl tac-kbp tail-sitter takagi-sugeno tandem-x tas-maj task-fmri taxi-hailing
tc-sched tcd-timit tcp-based tcp-like td-delaunay td-learning td-sv tdma-scheduling tech-savvy
techno-economic techno-social ted-lium tee-based tele-immersive tensorflow-based terrasar-x test-retest
tf-idf tf-replicator tfc-se th-order thin-walled think-aloud thorup-zwick three-fingered thue-morse thz-band
tie-breaker tim-dnn time-series time-stamped time-step time-steps tl-dram tl-verilog to-date to-end toc-orba
toe-off toom-cook top-k top-m top-n topk-sgd tpc-c tpc-ds tpc-h tpot-mdr tracy-widom trade-off trade-offs
trans-dimensional trans-gaussian transmuted-g tree-lstm tree-lstms tri-axis tri-training ts-asr ts-mpc
ts-nmf tuna-net turing-complete turing-completeness tut-sed tv-fspi two-echelon two-fingered two-pronged
two-winged tx-rx type-i type-ii typestate-oriented u-net u-nets u-shape u-shaped u-statistic u-statistics
u-time u-turn uav-aided uav-assisted uav-based uav-bs uav-bss uav-enabled uav-mounted uav-supported udg-fem
udtl-based ufd-t ul-us ultra-high um-mimo uml-b under-explored under-resourced unix-like unsw-nb
up-regulated upside-down uri-ms us-based user-poi user-space v-bad v-blast v-cnn v-formation v-fuzz v-modell
v-net v-rep v-shaped v-spline vae-based vapnik-chervonenkis var-cnn var-pomdp variable-lll vc-dimension
verilog-a verilog-ams vgg-like vgg-mi vietoris-rips vins-mono visuo-haptic visuo-proprioceptive
visuo-tactile vnf-fg vnf-fgs vnf-nodes volga-akhtuba volt-var von-neumann voronoi-based vp-noma vq-vae
vs-based vs-net vsc-hvdc w-bss w-function w-hard w-net wac-ae wake-up wald-type walsh-hadamard wang-landau
warp-v wasserstein-gans watson-crick watts-strogatz wavenet-based wdao-patterns wear-leveling weighted-svd
weisfeiler-lehman weisfeiler-leman weiss-weinstein well-being well-formedness well-indumatched
well-posedness well-resourced weyl-heisenberg wfrft-dm wfst-based wgan-gp what-if white-box white-fi wi-fi
wiener-hammerstein wifi-based wikipedia-based witten-bell word-ram wordnet-based would-be wright-fisher
ws-bpel wsa-ic wtf-pad wulff-nilsen wyner-ziv x-band x-bert x-chromosome x-duplex x-fdr x-fem x-inactivation
x-lap x-monotone x-ray x-rays x-search x-vector x-vectors x-y xd-c xml-based xml-documents xnor-net y-axis
y-net yagi-uda yao-yao ycb-video yes-no yule-simon yule-walker yum-me z-axis z-checker z-net z-score z-test
z-transform zipf-mandelbrot zoom-in zoom-svd`;
