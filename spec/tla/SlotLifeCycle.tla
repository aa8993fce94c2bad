--------------------------- MODULE SlotLifeCycle ---------------------------
(***************************************************************************)
(* The life of slots that are recycled: a host publishes, lanes visit, an  *)
(* operator cancels and faults, and shutdown may come at any moment.       *)
(*                                                                         *)
(* Every action is one access to shared memory, and all agents see these   *)
(* accesses in one order; Visibility.tla is about that order.  A payload   *)
(* is the number of its publication, which is how a lane that executes     *)
(* old words is found out.                                                 *)
(***************************************************************************)
EXTENDS Naturals, FiniteSets

CONSTANTS
  SlotCount,         \* slots of the ring
  LaneCount,         \* lanes; each of them visits every slot
  Generations,       \* publications that a slot sees
  ForeignSlots,      \* slots whose tenant is not authorised
  Parking,           \* TRUE: claimers are hosts, that may park and resume work
  DoneByExchange,    \* TRUE: DONE and FAULT replace CLAIMED only, by an exchange
  HostFaultsClaimed, \* TRUE: the operator may fault a slot that is CLAIMED
  Mutation           \* "none", what is broken, or a liberty that is taken

(* Each breaks one rule of the norm. *)
Mutations == {
  "cancel_from_claimed", "cancel_without_exchange", "claim_from_done",
  "claim_from_wait_io", "claim_without_exchange", "count_after_done",
  "count_without_atomic", "done_before_effects", "done_from_published",
  "execute_before_claim", "fault_from_done", "fault_without_exchange",
  "publish_over_active", "publish_over_fault", "shutdown_consumed",
  "shutdown_not_looked_at", "status_before_payload", "stop_while_holding",
  "stopped_lane_resumes", "tenant_not_asked", "wait_for_tenant" }

(* Each breaks no rule, and yet costs a property. *)
Liberties == {
  "done_by_another", "fault_by_another", "mixed_tenants",
  "operator_looks_first", "publish_without_looking", "two_publishers" }

ASSUME Mutation \in {"none"} \cup Mutations \cup Liberties

Is(mutation) == Mutation = mutation

-----------------------------------------------------------------------------
(* Constants of the norm. *)

Slots == 0 .. SlotCount - 1
Lanes == 1 .. LaneCount
Publications == 1 .. Generations
Publishers == IF Is("two_publishers") THEN {1, 2} ELSE {1}

OperatorLooksFirst ==
  \/ Is("operator_looks_first")
  \/ Is("cancel_without_exchange")
  \/ Is("fault_without_exchange")

Status == {"EMPTY", "PUBLISHED", "CLAIMED", "DONE",
           "WAIT_IO", "YIELD", "REQUEUE", "FAULT"}
Active == {"PUBLISHED", "CLAIMED", "WAIT_IO", "YIELD", "REQUEUE"}
Parked == {"WAIT_IO", "YIELD", "REQUEUE"}

(* PUB-07, TRN-01 to TRN-04; a lane parks only what it holds. *)
Table ==
  ({"EMPTY", "DONE"} \X {"PUBLISHED"})
    \cup ({"PUBLISHED", "YIELD", "REQUEUE"} \X {"CLAIMED"})
    \cup ({"CLAIMED"} \X {"DONE"})
    \cup (Active \X {"FAULT"})
    \cup ({"PUBLISHED", "WAIT_IO", "YIELD", "REQUEUE"} \X {"EMPTY"})
    \cup (IF Parking THEN {"CLAIMED"} \X Parked ELSE {})

Publishable ==
  CASE Is("publish_without_looking") -> Status
    [] Is("publish_over_active") -> {"EMPTY", "DONE"} \cup Active
    [] Is("publish_over_fault") -> {"EMPTY", "DONE", "FAULT"}
    [] OTHER -> {"EMPTY", "DONE"}

Claimable ==
  {"PUBLISHED"}
    \cup (IF Parking THEN {"YIELD", "REQUEUE"} ELSE {})
    \cup (IF Is("claim_from_done") THEN {"DONE"} ELSE {})
    \cup (IF Is("claim_from_wait_io") THEN {"WAIT_IO"} ELSE {})

Cancellable ==
  {"PUBLISHED", "WAIT_IO", "YIELD", "REQUEUE"}
    \cup (IF Is("cancel_from_claimed") THEN {"CLAIMED"} ELSE {})

Faultable ==
  {"PUBLISHED", "WAIT_IO", "YIELD", "REQUEUE"}
    \cup (IF HostFaultsClaimed \/ Is("fault_by_another") THEN {"CLAIMED"} ELSE {})
    \cup (IF Is("fault_from_done") THEN {"DONE"} ELSE {})

(* EXE-07.  A tenant word is part of the payload. *)
Authorised(slot, publication) ==
  /\ slot \notin ForeignSlots
  /\ Is("mixed_tenants") => publication % 2 = 1

-----------------------------------------------------------------------------
VARIABLES
  status,     \* slot -> status word
  payload,    \* slot -> the words behind it
  shutdown,   \* control word SHUTDOWN
  doneCount,  \* control word DONE_COUNT
  publisher,  \* publisher -> where it is
  lane,       \* lane -> where it is
  operator,   \* where the operator is
  generation, \* ghost: slot -> publications so far
  executions, \* ghost: slot -> publication -> times that it was executed
  events      \* ghost: slot -> publication -> what its agents believe befell it

vars == <<status, payload, shutdown, doneCount, publisher, lane, operator,
          generation, executions, events>>

ring == <<status, payload>>
ghosts == <<generation, executions, events>>

Ends == {"done", "cancelled", "faulted"}
Events == Ends \cup {"claimed"}

Idle == [at |-> "idle", slot |-> 0]
OperatorIdle == [at |-> "idle", slot |-> 0, saw |-> "EMPTY", generation |-> 0]

TypeOK ==
  /\ status \in [Slots -> Status]
  /\ payload \in [Slots -> 0 .. Generations]
  /\ shutdown \in BOOLEAN
  /\ doneCount \in Nat
  /\ publisher \in [Publishers -> [at : {"idle", "begun"}, slot : Slots]]
  /\ lane \in [Lanes ->
       [at : {"look", "tenant", "claim", "held", "executed", "copied",
              "counted", "stopped"},
        slot : Slots, saw : Status, holds : 0 .. Generations,
        late : Nat, copy : Nat]]
  /\ operator \in [at : {"idle", "cancel", "fault"}, slot : Slots,
                   saw : Status, generation : 0 .. Generations]
  /\ generation \in [Slots -> 0 .. Generations]
  /\ executions \in [Slots -> [Publications -> Nat]]
  /\ events \in [Slots -> [Publications -> SUBSET Events]]

Init ==
  /\ status = [s \in Slots |-> "EMPTY"]
  /\ payload = [s \in Slots |-> 0]
  /\ shutdown = FALSE
  /\ doneCount = 0
  /\ publisher = [p \in Publishers |-> Idle]
  /\ lane = [l \in Lanes |->
       [at |-> "look", slot |-> 0, saw |-> "EMPTY", holds |-> 0,
        late |-> 0, copy |-> 0]]
  /\ operator = OperatorIdle
  /\ generation = [s \in Slots |-> 0]
  /\ executions = [s \in Slots |-> [g \in Publications |-> 0]]
  /\ events = [s \in Slots |-> [g \in Publications |-> {}]]

(* What an agent believes that it did to the current publication of a slot. *)
Record(slot, event) ==
  IF generation[slot] = 0
    THEN UNCHANGED events
    ELSE events' = [events EXCEPT ![slot][generation[slot]] = @ \cup {event}]

-----------------------------------------------------------------------------
(* The host publishes: it looks and writes the payload, and stores the
   status last.  Nobody else touches an EMPTY or DONE slot, so that the look
   and the payload are one step. *)

WritePayload(s) ==
  payload' = [payload EXCEPT ![s] = generation[s] + 1] /\ UNCHANGED <<status, generation>>

StorePublished(s) ==
  /\ status' = [status EXCEPT ![s] = "PUBLISHED"]
  /\ generation' = [generation EXCEPT ![s] = @ + 1]
  /\ UNCHANGED payload

(* The payload of a publication whose status was stored too early. *)
CatchUp(s) ==
  payload' = [payload EXCEPT ![s] = generation[s]] /\ UNCHANGED <<status, generation>>

Begin(p) ==
  /\ publisher[p].at = "idle"
  /\ \E s \in Slots :
       /\ generation[s] < Generations
       /\ status[s] \in Publishable
       /\ IF Is("status_before_payload") THEN StorePublished(s) ELSE WritePayload(s)
       /\ publisher' = [publisher EXCEPT ![p] = [at |-> "begun", slot |-> s]]
  /\ UNCHANGED <<shutdown, doneCount, lane, operator, executions, events>>

Complete(p) ==
  LET s == publisher[p].slot IN
  /\ publisher[p].at = "begun"
  /\ IF Is("status_before_payload") THEN CatchUp(s) ELSE StorePublished(s)
  /\ publisher' = [publisher EXCEPT ![p] = Idle]
  /\ UNCHANGED <<shutdown, doneCount, lane, operator, executions, events>>

-----------------------------------------------------------------------------
(* A visit of a lane, chapter 9 of the norm. *)

At(l, place) == lane[l].at = place
Goes(l, place) == lane' = [lane EXCEPT ![l].at = place]

Leaves(l) ==
  lane' = [lane EXCEPT ![l] =
    [@ EXCEPT !.at = "look", !.slot = (@ + 1) % SlotCount, !.saw = "EMPTY",
              !.holds = 0, !.copy = 0]]

Stops(l) == lane' = [lane EXCEPT ![l] = [@ EXCEPT !.at = "stopped", !.holds = 0]]

(* EXE-05, EXE-06, TRN-01.  One step, since a lane that saw no SHUTDOWN does
   nothing but read until it claims. *)
Look(l) ==
  LET found == status[lane[l].slot] IN
  /\ At(l, "look")
  /\ IF shutdown /\ ~Is("shutdown_not_looked_at")
       THEN Stops(l) /\ shutdown' = ~Is("shutdown_consumed")
       ELSE /\ UNCHANGED shutdown
            /\ IF found \in Claimable
                 THEN lane' = [lane EXCEPT ![l] = [@ EXCEPT !.at = "tenant", !.saw = found]]
                 ELSE Leaves(l)
  /\ UNCHANGED <<ring, doneCount, publisher, operator, ghosts>>

(* EXE-07. *)
AskTenant(l) ==
  LET s == lane[l].slot IN
  /\ At(l, "tenant")
  /\ IF Authorised(s, payload[s]) \/ Is("tenant_not_asked")
       THEN Goes(l, IF Is("execute_before_claim") THEN "held" ELSE "claim")
       ELSE IF Is("wait_for_tenant") THEN Goes(l, "look") ELSE Leaves(l)
  /\ UNCHANGED <<ring, shutdown, doneCount, publisher, operator, ghosts>>

(* EXE-08. *)
Claim(l) ==
  LET s == lane[l].slot IN
  /\ At(l, "claim")
  /\ IF status[s] = lane[l].saw \/ Is("claim_without_exchange")
       THEN /\ status' = [status EXCEPT ![s] = "CLAIMED"]
            /\ lane' = [lane EXCEPT ![l] =
                 [@ EXCEPT !.at = IF Is("execute_before_claim") THEN "executed" ELSE "held",
                           !.holds = generation[s],
                           !.late = IF shutdown THEN @ + 1 ELSE @]]
            /\ Record(s, "claimed")
       ELSE Leaves(l) /\ UNCHANGED <<status, events>>
  /\ UNCHANGED <<payload, shutdown, doneCount, publisher, operator, generation, executions>>

(* A status that the holder of a slot leaves behind. *)
Finish(s, end, event) ==
  IF status[s] = "CLAIMED" \/ ~DoneByExchange
    THEN status' = [status EXCEPT ![s] = end] /\ Record(s, event)
    ELSE UNCHANGED <<status, events>>

Execute(l) ==
  LET s == lane[l].slot IN
  /\ At(l, "held")
  /\ executions' = [executions EXCEPT ![s] =
       IF payload[s] = 0 THEN @ ELSE [@ EXCEPT ![payload[s]] = @ + 1]]
  /\ Goes(l, CASE Is("execute_before_claim") -> "claim"
               [] Is("done_before_effects") -> "counted"
               [] OTHER -> "executed")
  /\ UNCHANGED <<ring, shutdown, doneCount, publisher, operator, generation, events>>

(* EXE-26: the payload is malformed. *)
Reject(l) ==
  /\ At(l, "held")
  /\ Finish(lane[l].slot, "FAULT", "faulted")
  /\ Leaves(l)
  /\ UNCHANGED <<payload, shutdown, doneCount, publisher, operator, generation, executions>>

Park(l) ==
  LET s == lane[l].slot IN
  /\ Parking
  /\ At(l, "held")
  /\ \E parked \in Parked :
       IF status[s] = "CLAIMED" \/ ~DoneByExchange
         THEN /\ status' = [status EXCEPT ![s] = parked]
              /\ events' = [events EXCEPT ![s][lane[l].holds] = @ \ {"claimed"}]
         ELSE UNCHANGED <<status, events>>
  /\ Leaves(l)
  /\ UNCHANGED <<payload, shutdown, doneCount, publisher, operator, generation, executions>>

(* EXE-28.  Is an atomic addition, or, broken, a load and a store. *)
Count(l) ==
  /\ \/ /\ At(l, "executed")
        /\ IF Is("count_without_atomic")
             THEN /\ lane' = [lane EXCEPT ![l] = [@ EXCEPT !.at = "copied", !.copy = doneCount]]
                  /\ UNCHANGED doneCount
             ELSE /\ ~Is("count_after_done")
                  /\ doneCount' = doneCount + 1
                  /\ Goes(l, "counted")
     \/ /\ At(l, "copied")
        /\ doneCount' = lane[l].copy + 1
        /\ Goes(l, "counted")
  /\ UNCHANGED <<ring, shutdown, publisher, operator, ghosts>>

(* EXE-29. *)
Done(l) ==
  LET s == lane[l].slot IN
  /\ At(l, IF Is("count_after_done") THEN "executed" ELSE "counted")
  /\ Finish(s, "DONE", "done")
  /\ Leaves(l)
  /\ UNCHANGED <<payload, shutdown, doneCount, publisher, operator, generation, executions>>

(* Steps that only a broken lane knows. *)
BrokenDone(l) ==
  LET s == lane[l].slot IN
  /\ \/ Is("done_before_effects") /\ At(l, "held") /\ status[s] = "CLAIMED"
     \/ Is("done_by_another") /\ At(l, "counted") /\ status[s] = "CLAIMED"
     \/ Is("done_from_published") /\ At(l, "claim") /\ status[s] = "PUBLISHED"
  /\ status' = [status EXCEPT ![s] = "DONE"]
  /\ Record(s, "done")
  /\ UNCHANGED <<payload, shutdown, doneCount, publisher, lane, operator, generation, executions>>

BrokenStop(l) ==
  /\ \/ /\ Is("stop_while_holding")
        /\ shutdown
        /\ At(l, "held")
        /\ Stops(l)
     \/ /\ Is("stopped_lane_resumes")
        /\ At(l, "stopped")
        /\ Leaves(l)
  /\ UNCHANGED <<ring, shutdown, doneCount, publisher, operator, ghosts>>

LaneStep(l) ==
  \/ Look(l) \/ AskTenant(l) \/ Claim(l) \/ Execute(l) \/ Reject(l)
  \/ Park(l) \/ Count(l) \/ Done(l) \/ BrokenDone(l) \/ BrokenStop(l)

-----------------------------------------------------------------------------
(* The operator cancels and faults by an exchange, which is one step; or it
   looks first and remembers what it saw. *)

From(what) == IF what = "cancel" THEN Cancellable ELSE Faultable

Moves(s, what) ==
  /\ status' = [status EXCEPT ![s] = IF what = "cancel" THEN "EMPTY" ELSE "FAULT"]
  /\ Record(s, IF what = "cancel" THEN "cancelled" ELSE "faulted")

Exchange ==
  /\ ~OperatorLooksFirst
  /\ \E s \in Slots, what \in {"cancel", "fault"} : status[s] \in From(what) /\ Moves(s, what)
  /\ UNCHANGED <<payload, shutdown, doneCount, publisher, lane, operator, generation, executions>>

OperatorLook ==
  /\ OperatorLooksFirst
  /\ operator.at = "idle"
  /\ \E s \in Slots, what \in {"cancel", "fault"} :
       /\ status[s] \in From(what)
       /\ operator' = [at |-> what, slot |-> s, saw |-> status[s],
                       generation |-> generation[s]]
  /\ UNCHANGED <<ring, shutdown, doneCount, publisher, lane, ghosts>>

OperatorAct ==
  LET what == operator.at
      s == operator.slot
      stores == Is("cancel_without_exchange") \/ Is("fault_without_exchange")
  IN
  /\ what # "idle"
  /\ IF status[s] = operator.saw \/ stores
       THEN Moves(s, what)
       ELSE UNCHANGED <<status, events>>
  /\ operator' = OperatorIdle
  /\ UNCHANGED <<payload, shutdown, doneCount, publisher, lane, generation, executions>>

Shutdown ==
  /\ ~shutdown
  /\ shutdown' = TRUE
  /\ UNCHANGED <<ring, doneCount, publisher, lane, operator, ghosts>>

-----------------------------------------------------------------------------
Next ==
  \/ \E p \in Publishers : Begin(p) \/ Complete(p)
  \/ \E l \in Lanes : LaneStep(l)
  \/ Exchange \/ OperatorLook \/ OperatorAct
  \/ Shutdown

Spec == Init /\ [][Next]_vars

(* Only lanes have to go on: no host ever has to publish, cancel or fault. *)
FairSpec == Spec /\ \A l \in Lanes : WF_vars(LaneStep(l))

-----------------------------------------------------------------------------
(* What holds in every state. *)

Holding == {"held", "executed", "copied", "counted"}
Holds(l, s) == lane[l].at \in Holding /\ lane[l].slot = s
Ended(s, g) == events[s][g] \cap Ends # {}

NoDoubleExecution ==
  \A s \in Slots, g \in Publications : executions[s][g] <= 1

OneHolder ==
  \A s \in Slots : Cardinality({l \in Lanes : Holds(l, s)}) <= 1

DoneMeansExecuted ==
  \A s \in Slots : status[s] = "DONE" => executions[s][generation[s]] = 1

CountedBeforeDone ==
  Cardinality({p \in Slots \X Publications : "done" \in events[p[1]][p[2]]}) <= doneCount

NoLostPublication ==
  \A s \in Slots : \A g \in 1 .. generation[s] :
    Ended(s, g) \/ (g = generation[s] /\ status[s] \in Active)

CancelOrClaim ==
  \A s \in Slots, g \in Publications : ~({"cancelled", "claimed"} \subseteq events[s][g])

OneEnd ==
  \A s \in Slots, g \in Publications : Cardinality(events[s][g] \cap Ends) <= 1

HolderIsOfThisGeneration ==
  \A l \in Lanes : lane[l].at \in Holding => lane[l].holds = generation[lane[l].slot]

UnauthorisedIsNeverTaken ==
  \A s \in Slots, g \in Publications :
    ~Authorised(s, g) => executions[s][g] = 0 /\ "claimed" \notin events[s][g]

AtMostOneSlotAfterShutdown ==
  \A l \in Lanes : lane[l].late <= 1

-----------------------------------------------------------------------------
(* What holds of every step. *)

MovesFollowTheTable ==
  [][\A s \in Slots : status'[s] # status[s] => <<status[s], status'[s]>> \in Table]_vars

FaultIsFinal ==
  [][\A s \in Slots : status[s] = "FAULT" => status'[s] = "FAULT"]_vars

WaitIoIsNotClaimed ==
  [][\A s \in Slots : status[s] = "WAIT_IO" => status'[s] # "CLAIMED"]_vars

PayloadIsThePublishers ==
  [][\A s \in Slots : status[s] \in Active => payload'[s] = payload[s]]_vars

StoppedStaysStopped ==
  [][\A l \in Lanes : lane[l].at = "stopped" => lane'[l] = lane[l]]_vars

(* Not promised of an operator that looks first: a status has no generation. *)
OperatorHitsWhatItSaw ==
  [][\A s \in Slots :
       operator.at = "cancel" /\ operator'.at = "idle" /\ s = operator.slot
         /\ status[s] # "EMPTY" /\ status'[s] = "EMPTY"
           => operator.generation = generation[s]]_vars

-----------------------------------------------------------------------------
(* What happens in the end, if lanes go on. *)

PublishedIsEnded ==
  \A s \in Slots : \A g \in Publications :
    (generation[s] = g /\ status[s] = "PUBLISHED" /\ Authorised(s, g))
      ~> (Ended(s, g) \/ shutdown)

ClaimedIsFinished ==
  \A s \in Slots : (status[s] = "CLAIMED") ~> (status[s] # "CLAIMED")

ShutdownStopsLanes ==
  shutdown ~> \A l \in Lanes : lane[l].at = "stopped"
=============================================================================
