----------------------------- MODULE Visibility -----------------------------
(***************************************************************************)
(* Why the status word needs release and acquire: a host and a device that *)
(* do not see each other's stores in the order in which they were made.    *)
(*                                                                         *)
(* Each side has its own view of a slot.  A store is in the view of the    *)
(* side that made it at once, and in the other's when it arrives.  Stores  *)
(* to one word arrive in order; a store with release arrives after all     *)
(* that were made before it, provided that its scope includes the other    *)
(* side; others overtake.  A load without acquire behind it does not hold  *)
(* back the loads that follow, so that these may be made before it.        *)
(***************************************************************************)
EXTENDS Naturals, Sequences

CONSTANTS
  Generations, \* publications that the slot sees
  Mutation     \* "none", or what is broken

(* Each breaks one rule of the norm. *)
Mutations == {
  "claim_relaxed", "device_scope", "done_before_effects", "done_kept_on_device",
  "done_relaxed", "host_read_relaxed", "publish_relaxed",
  "status_before_payload" }

ASSUME Mutation \in {"none"} \cup Mutations

Is(mutation) == Mutation = mutation

Sides == {"host", "device"}
Other(side) == IF side = "host" THEN "device" ELSE "host"
PayloadWords == {"opcode", "arg"}
Words == PayloadWords \cup {"status", "effect"}

(* The value of a payload word or an effect is the number of its publication. *)
Values == 0 .. Generations
Statuses == {"EMPTY", "PUBLISHED", "CLAIMED", "DONE"}

-----------------------------------------------------------------------------
VARIABLES
  view,       \* side -> word -> what it sees there
  flight,     \* side -> its stores that the other side does not see yet
  host,       \* where the host is, its publication, the effect that it read
  lane        \* where the lane is, and the payload words that it read

vars == <<view, flight, host, lane>>

Unread == Generations + 1

TypeOK ==
  /\ \A side \in Sides :
       /\ view[side].status \in Statuses
       /\ \A word \in Words \ {"status"} : view[side][word] \in Values
  /\ host \in [at : {"opcode", "arg", "publish", "wait", "seen", "checked"},
               generation : 1 .. Generations, effect : 0 .. Unread]
  /\ lane \in [at : {"wait", "claimed", "effect", "done"},
               read : [PayloadWords -> 0 .. Unread]]

Empty == [word \in Words |-> IF word = "status" THEN "EMPTY" ELSE 0]
NothingRead == [word \in PayloadWords |-> Unread]

Init ==
  /\ view = [side \in Sides |-> Empty]
  /\ flight = [side \in Sides |-> <<>>]
  /\ host = [at |-> IF Is("status_before_payload") THEN "publish" ELSE "opcode",
             generation |-> 1, effect |-> Unread]
  /\ lane = [at |-> "wait", read |-> NothingRead]

-----------------------------------------------------------------------------
(* Stores and their arrival. *)

Store(side, word, value, release) ==
  /\ view' = [view EXCEPT ![side][word] = value]
  /\ flight' = [flight EXCEPT ![side] =
       Append(@, [word |-> word, value |-> value, release |-> release])]

Without(stores, i) == SubSeq(stores, 1, i - 1) \o SubSeq(stores, i + 1, Len(stores))

Arrive(side) ==
  \E i \in 1 .. Len(flight[side]) :
    LET store == flight[side][i] IN
    /\ store.release => i = 1
    /\ \A earlier \in 1 .. i - 1 : flight[side][earlier].word # store.word
    /\ view' = [view EXCEPT ![Other(side)][store.word] = store.value]
    /\ flight' = [flight EXCEPT ![side] = Without(@, i)]
    /\ UNCHANGED <<host, lane>>

-----------------------------------------------------------------------------
(* The host publishes, waits for DONE, reads the effect, publishes again. *)

StoresPayload(word, after) ==
  /\ host.at = word
  /\ Store("host", word, host.generation, FALSE)
  /\ host' = [host EXCEPT !.at = after]
  /\ UNCHANGED lane

(* VIS-01: pairs with the acquire of Claim. *)
StoresPublished(after) ==
  /\ host.at = "publish"
  /\ Store("host", "status", "PUBLISHED", ~Is("publish_relaxed"))
  /\ host' = [host EXCEPT !.at = after]
  /\ UNCHANGED lane

Publish ==
  \/ StoresPayload("opcode", "arg")
  \/ StoresPayload("arg", IF Is("status_before_payload") THEN "wait" ELSE "publish")
  \/ StoresPublished(IF Is("status_before_payload") THEN "opcode" ELSE "wait")

(* VIS-04: pairs with the release of StoresDone. *)
SeesDone ==
  /\ host.at = "wait"
  /\ view["host"].status = "DONE"
  /\ host' = [host EXCEPT !.at = "seen"]
  /\ UNCHANGED <<view, flight, lane>>

LoadsEffect ==
  /\ host.effect = Unread
  /\ host.at = "seen" \/ (host.at = "wait" /\ Is("host_read_relaxed"))
  /\ host' = [host EXCEPT !.effect = view["host"].effect]
  /\ UNCHANGED <<view, flight, lane>>

Checks ==
  /\ host.at = "seen"
  /\ host.effect # Unread
  /\ host' = [host EXCEPT !.at = "checked"]
  /\ UNCHANGED <<view, flight, lane>>

Again ==
  /\ host.at = "checked"
  /\ host.generation < Generations
  /\ host' = [at |-> IF Is("status_before_payload") THEN "publish" ELSE "opcode",
              generation |-> host.generation + 1, effect |-> Unread]
  /\ UNCHANGED <<view, flight, lane>>

HostStep == Publish \/ SeesDone \/ LoadsEffect \/ Checks \/ Again

-----------------------------------------------------------------------------
(* The lane claims, reads the payload, stores the effect, stores DONE. *)

LoadsPayload(word) ==
  /\ lane.read[word] = Unread
  /\ lane.at = "claimed" \/ (lane.at = "wait" /\ Is("claim_relaxed"))
  /\ lane' = [lane EXCEPT !.read[word] = view["device"][word]]
  /\ UNCHANGED <<view, flight, host>>

(* VIS-02: pairs with the release of StoresPublished. *)
Claim ==
  /\ lane.at = "wait"
  /\ view["device"].status = "PUBLISHED"
  /\ Store("device", "status", "CLAIMED", FALSE)
  /\ lane' = [lane EXCEPT !.at = "claimed"]
  /\ UNCHANGED host

HasLoaded ==
  /\ lane.at = "claimed"
  /\ \A word \in PayloadWords : lane.read[word] # Unread
  /\ lane' = [lane EXCEPT !.at = IF Is("done_before_effects") THEN "done" ELSE "effect"]
  /\ UNCHANGED <<view, flight, host>>

Rests == [at |-> "wait", read |-> NothingRead]

StoresEffect ==
  /\ lane.at = "effect"
  /\ Store("device", "effect", lane.read["arg"], FALSE)
  /\ lane' = IF Is("done_before_effects") THEN Rests ELSE [lane EXCEPT !.at = "done"]
  /\ UNCHANGED host

(* VIS-03, VIS-05: pairs with the acquire of SeesDone.  A release whose scope
   ends at the device orders nothing for the host. *)
StoresDone ==
  /\ lane.at = "done"
  /\ IF Is("done_kept_on_device")
       THEN view' = [view EXCEPT !["device"].status = "DONE"] /\ UNCHANGED flight
       ELSE Store("device", "status", "DONE", ~Is("done_relaxed") /\ ~Is("device_scope"))
  /\ lane' = IF Is("done_before_effects") THEN [lane EXCEPT !.at = "effect"] ELSE Rests
  /\ UNCHANGED host

LaneStep ==
  \/ \E word \in PayloadWords : LoadsPayload(word)
  \/ Claim \/ HasLoaded \/ StoresEffect \/ StoresDone

-----------------------------------------------------------------------------
Next == HostStep \/ LaneStep \/ \E side \in Sides : Arrive(side)

Spec == Init /\ [][Next]_vars
FairSpec ==
  /\ Spec
  /\ WF_vars(HostStep)
  /\ WF_vars(LaneStep)
  /\ \A side \in Sides : WF_vars(Arrive(side))

-----------------------------------------------------------------------------
LaneSeesWholePayload ==
  lane.at \in {"effect", "done"} =>
    \A word \in PayloadWords : lane.read[word] = host.generation

HostSeesEffects ==
  host.at = "checked" => host.effect = host.generation

EveryPublicationIsSeenDone ==
  <>(host.at = "checked" /\ host.generation = Generations)
=============================================================================
