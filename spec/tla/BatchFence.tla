----------------------------- MODULE BatchFence -----------------------------
(***************************************************************************)
(* What the fence behind a batch tells, and what it does not: a publisher  *)
(* stores the slots of a batch one after the other, its fence last, while  *)
(* lanes already run.  A slot is claimed and finished in one step each;    *)
(* SlotLifeCycle.tla has looked at these steps closely.                    *)
(***************************************************************************)
EXTENDS Naturals, FiniteSets

CONSTANTS
  SlotCount,  \* slots of the ring
  LaneCount,  \* lanes; each of them visits every slot
  ItemCount,  \* items of a batch, its fence not counted
  BatchCount, \* batches that are asked for
  Drain,      \* TRUE: lanes start when all batches were published or refused
  Mutation    \* "none", or what is broken

(* Each breaks one rule of the norm. *)
Mutations == {
  "busy_item_skipped", "check_one_by_one", "epoch_without_atomic",
  "fence_first", "fence_passed_over", "no_room_for_fence" }

(* Breaks no rule, and yet costs a property: lanes beside the publisher. *)
Liberties == {"lanes_run_already"}

ASSUME Mutation \in {"none"} \cup Mutations \cup Liberties

Is(mutation) == Mutation = mutation

Slots == 0 .. SlotCount - 1
Lanes == 1 .. LaneCount
Batches == 1 .. BatchCount
Items == 1 .. ItemCount
Fence == ItemCount + 1
Parts == 1 .. Fence

(* PUB-28, PUB-29: a part of a batch lies behind the one before it. *)
PlaceOf(start, part) == start + part - 1
Starts ==
  {s \in Slots : PlaceOf(s, IF Is("no_room_for_fence") THEN ItemCount ELSE Fence) < SlotCount}

-----------------------------------------------------------------------------
VARIABLES
  slot,      \* slot -> status, and which part of which batch it carries
  epoch,     \* control word EPOCH
  publisher, \* batch under way, where it starts, and how many parts were looked at
  lane,      \* lane -> where it is
  stored,    \* ghost: batch -> parts that were published
  executed,  \* ghost: batch -> parts that were executed
  answer     \* ghost: batch -> what the publisher answered

vars == <<slot, epoch, publisher, lane, stored, executed, answer>>

Free == [status |-> "EMPTY", batch |-> 0, part |-> 0]

TypeOK ==
  /\ slot \in [Slots -> [status : {"EMPTY", "PUBLISHED", "CLAIMED", "DONE"},
                         batch : 0 .. BatchCount, part : 0 .. Fence]]
  /\ epoch \in Nat
  /\ publisher \in [batch : 1 .. BatchCount + 1, start : Slots \cup {SlotCount},
                    done : 0 .. Fence]
  /\ lane \in [Lanes -> [at : {"visit", "held", "copied"}, slot : Slots, copy : Nat]]
  /\ stored \in [Batches -> SUBSET Parts]
  /\ executed \in [Batches -> SUBSET Parts]
  /\ answer \in [Batches -> {"none", "published", "refused"}]

Init ==
  /\ slot = [s \in Slots |-> Free]
  /\ epoch = 0
  /\ publisher = [batch |-> 1, start |-> SlotCount, done |-> 0]
  /\ lane = [l \in Lanes |-> [at |-> "visit", slot |-> 0, copy |-> 0]]
  /\ stored = [b \in Batches |-> {}]
  /\ executed = [b \in Batches |-> {}]
  /\ answer = [b \in Batches |-> "none"]

-----------------------------------------------------------------------------
(* The publisher. *)

Publishable(s) == s \in Slots /\ slot[s].status \in {"EMPTY", "DONE"}

Answers(b, said) ==
  /\ answer' = [answer EXCEPT ![b] = said]
  /\ publisher' = [batch |-> b + 1, start |-> SlotCount, done |-> 0]

(* PUB-02, PUB-07: all targets are looked at before the first store. *)
Begin ==
  LET b == publisher.batch IN
  /\ b \in Batches
  /\ publisher.start = SlotCount
  /\ \E start \in Starts :
       IF \/ Is("check_one_by_one") \/ Is("busy_item_skipped")
          \/ \A part \in Parts : LET s == PlaceOf(start, part) IN s \notin Slots \/ Publishable(s)
         THEN publisher' = [publisher EXCEPT !.start = start] /\ UNCHANGED answer
         ELSE Answers(b, "refused")
  /\ UNCHANGED <<slot, epoch, lane, stored, executed>>

PartAt(step) ==
  IF Is("fence_first") THEN (IF step = 1 THEN Fence ELSE step - 1) ELSE step

Put(b, s, part) ==
  /\ slot' = [slot EXCEPT ![s] = [status |-> "PUBLISHED", batch |-> b, part |-> part]]
  /\ stored' = [stored EXCEPT ![b] = @ \cup {part}]

StorePart ==
  LET b == publisher.batch
      part == PartAt(publisher.done + 1)
      s == PlaceOf(publisher.start, part)
      steps == publisher.done + 1
  IN
  /\ publisher.start # SlotCount
  /\ IF Is("check_one_by_one") /\ ~Publishable(s)
       THEN Answers(b, "refused") /\ UNCHANGED <<slot, stored>>
       ELSE /\ IF s \notin Slots \/ (Is("busy_item_skipped") /\ ~Publishable(s) /\ part # Fence)
                 THEN UNCHANGED <<slot, stored>>
                 ELSE Publishable(s) /\ Put(b, s, part)
            /\ IF steps = Fence
                 THEN Answers(b, "published")
                 ELSE publisher' = [publisher EXCEPT !.done = steps] /\ UNCHANGED answer
  /\ UNCHANGED <<epoch, lane, executed>>

-----------------------------------------------------------------------------
(* The lanes. *)

Started == ~Drain \/ Is("lanes_run_already") \/ publisher.batch = BatchCount + 1

Leaves(l) ==
  lane' = [lane EXCEPT ![l] =
    [at |-> "visit", slot |-> (@.slot + 1) % SlotCount, copy |-> 0]]

Visit(l) ==
  LET s == lane[l].slot IN
  /\ Started
  /\ lane[l].at = "visit"
  /\ IF slot[s].status = "PUBLISHED" /\ ~(Is("fence_passed_over") /\ slot[s].part = Fence)
       THEN /\ slot' = [slot EXCEPT ![s].status = "CLAIMED"]
            /\ lane' = [lane EXCEPT ![l].at = "held"]
       ELSE Leaves(l) /\ UNCHANGED slot
  /\ UNCHANGED <<epoch, publisher, stored, executed, answer>>

Finish(l, e) ==
  LET s == lane[l].slot IN
  /\ epoch' = e
  /\ slot' = [slot EXCEPT ![s].status = "DONE"]
  /\ executed' = [executed EXCEPT ![slot[s].batch] = @ \cup {slot[s].part}]
  /\ Leaves(l)

(* EXE-16.  Is an atomic addition, or, broken, a load and a store. *)
Execute(l) ==
  LET fence == slot[lane[l].slot].part = Fence IN
  /\ \/ /\ lane[l].at = "held"
        /\ IF fence /\ Is("epoch_without_atomic")
             THEN /\ lane' = [lane EXCEPT ![l] = [@ EXCEPT !.at = "copied", !.copy = epoch]]
                  /\ UNCHANGED <<slot, epoch, executed>>
             ELSE Finish(l, IF fence THEN epoch + 1 ELSE epoch)
     \/ /\ lane[l].at = "copied"
        /\ Finish(l, lane[l].copy + 1)
  /\ UNCHANGED <<publisher, stored, answer>>

Next == Begin \/ StorePart \/ \E l \in Lanes : Visit(l) \/ Execute(l)

Spec == Init /\ [][Next]_vars
FairSpec ==
  /\ Spec
  /\ WF_vars(StorePart)
  /\ \A l \in Lanes : WF_vars(Visit(l) \/ Execute(l))

-----------------------------------------------------------------------------
Holds(l, b, part) ==
  /\ lane[l].at # "visit"
  /\ slot[lane[l].slot].batch = b
  /\ slot[lane[l].slot].part = part

FenceMeansPublished ==
  \A l \in Lanes, b \in Batches : Holds(l, b, Fence) => Items \subseteq stored[b]

RefusedPublishesNothing ==
  \A b \in Batches : answer[b] = "refused" => stored[b] = {}

PublishedHasItsFence ==
  \A b \in Batches : answer[b] = "published" => Fence \in stored[b]

EpochCountsFences ==
  epoch = Cardinality({b \in Batches : Fence \in executed[b]})

(* Holds of a drain.  Not promised while lanes run beside the publisher. *)
FenceMeansExecuted ==
  \A b \in Batches : Fence \in executed[b] => Items \subseteq executed[b]

BegunBatchGoesThrough ==
  \A b \in Batches : (stored[b] # {}) ~> (executed[b] = Parts)
=============================================================================
