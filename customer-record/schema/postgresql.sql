audit.id text NOT NULL
audit.at bigint NOT NULL
audit.actor_kind text NOT NULL
audit.actor text NOT NULL
audit.row_ref text NOT NULL
audit.what text NOT NULL
audit.why text NOT NULL
booking.number text NOT NULL
booking.session text NOT NULL
booking.customer text NOT NULL
booking.people integer NOT NULL
booking.attendee text
booking.status text NOT NULL
booking.total bigint NOT NULL
booking.request_key text
booking.booked_at bigint NOT NULL
booking.paid_at bigint
booking.held_until bigint
booking.changes integer NOT NULL
booking.cancelled_at bigint
booking.refund bigint
booking.cancelled_why text
booking_line.number text NOT NULL
booking_line.position integer NOT NULL
booking_line.reason text NOT NULL
booking_line.each_won bigint NOT NULL
booking_line.times integer NOT NULL
booking_line.source text NOT NULL
class_lesson.session text NOT NULL
class_lesson.position integer NOT NULL
class_lesson.starts_at bigint NOT NULL
class_lesson.ends_at bigint NOT NULL
class_session.code text NOT NULL
class_session.course text NOT NULL
class_session.location text NOT NULL
class_session.starts_at bigint NOT NULL
class_session.ends_at bigint NOT NULL
class_session.capacity integer NOT NULL
class_session.elsewhere integer NOT NULL
class_session.taken integer NOT NULL
class_session.cancelled_at bigint
consent.id text NOT NULL
consent.customer text NOT NULL
consent.purpose text NOT NULL
consent.channel text NOT NULL
consent.text_version text NOT NULL
consent.source text NOT NULL
consent.given_at bigint NOT NULL
consent.withdrawn_at bigint
conversation.id text NOT NULL
conversation.customer text NOT NULL
conversation.locale text NOT NULL
conversation.channel text NOT NULL
conversation.account text NOT NULL
conversation.address text NOT NULL
conversation.opened_at bigint NOT NULL
conversation.last_at bigint NOT NULL
conversation.resolved_at bigint
conversation.last_seq bigint NOT NULL
conversation.engagement_seq bigint NOT NULL
conversation.customer_read_seq bigint NOT NULL
conversation.floor text NOT NULL
conversation.floor_staff text
conversation.floor_staff_name text
conversation.floor_epoch bigint NOT NULL
conversation.floor_since bigint NOT NULL
conversation.floor_why text NOT NULL
conversation.state text NOT NULL
conversation.leased_until bigint NOT NULL
conversation_tag.conversation text NOT NULL
conversation_tag.tag text NOT NULL
coupon.id text NOT NULL
coupon.code text NOT NULL
coupon.customer text NOT NULL
coupon.valid_from bigint NOT NULL
coupon.valid_until bigint NOT NULL
coupon.used_at bigint
coupon.used_for text
coupon_kind.code text NOT NULL
coupon_kind.name_ko text NOT NULL
coupon_kind.name_en text NOT NULL
coupon_kind.benefit text NOT NULL
coupon_kind.benefit_value bigint NOT NULL
coupon_kind.minimum bigint NOT NULL
coupon_kind.applies_to text NOT NULL
coupon_kind.occasion text NOT NULL
course.code text NOT NULL
course.name_ko text NOT NULL
course.name_en text NOT NULL
course.kind text NOT NULL
course.price bigint NOT NULL
course.second_person_discount bigint NOT NULL
course.minutes integer NOT NULL
course.lessons integer NOT NULL
course.capacity integer NOT NULL
course.minimum_people integer NOT NULL
course.age_from integer
course.age_to integer
course.level text NOT NULL
course.instructor text
course.guardian_ko text
course.guardian_en text
course.bring_ko text
course.bring_en text
course.aliases text NOT NULL
customer.id text NOT NULL
customer.ref text
customer.name text
customer.phone text
customer.email text
customer.locale text NOT NULL
customer.grade text
customer.birthday text
customer.merged_into text
customer.created_at bigint NOT NULL
customer.changed_at bigint NOT NULL
delivery.outbox text NOT NULL
delivery.attempt integer NOT NULL
delivery.at bigint NOT NULL
delivery.outcome text NOT NULL
delivery.detail text NOT NULL
entrance.channel text NOT NULL
entrance.account text NOT NULL
entrance.address text NOT NULL
entrance.conversation text NOT NULL
feedback.conversation text NOT NULL
feedback.seq bigint NOT NULL
feedback.helpful boolean NOT NULL
feedback.comment text NOT NULL
feedback.at bigint NOT NULL
floor_change.conversation text NOT NULL
floor_change.epoch bigint NOT NULL
floor_change.at bigint NOT NULL
floor_change.after_seq bigint NOT NULL
floor_change.owner text NOT NULL
floor_change.staff_name text
floor_change.why text NOT NULL
handoff.conversation text NOT NULL
handoff.epoch bigint NOT NULL
handoff.at bigint NOT NULL
handoff.reason text NOT NULL
handoff.brief text NOT NULL
identity_link.id text NOT NULL
identity_link.channel text NOT NULL
identity_link.account text NOT NULL
identity_link.address text NOT NULL
identity_link.customer text NOT NULL
identity_link.level text NOT NULL
identity_link.evidence_kind text NOT NULL
identity_link.evidence text NOT NULL
identity_link.linked_at bigint NOT NULL
identity_link.previous text
identity_link.absorbed text
identity_link.ended_at bigint
identity_link.ended_why text
inbox.id text NOT NULL
inbox.channel text NOT NULL
inbox.account text NOT NULL
inbox.address text NOT NULL
inbox.message_key text NOT NULL
inbox.conversation text NOT NULL
inbox.seq bigint NOT NULL
inbox.received_at bigint NOT NULL
inbox.attempts integer NOT NULL
inbox.done_at bigint
inbox.outcome text
link_code.id text NOT NULL
link_code.hash text NOT NULL
link_code.customer text NOT NULL
link_code.expires_at bigint NOT NULL
link_code.used_at bigint
location.code text NOT NULL
location.name_ko text NOT NULL
location.name_en text NOT NULL
message.conversation text NOT NULL
message.seq bigint NOT NULL
message.id text NOT NULL
message.at bigint NOT NULL
message.author text NOT NULL
message.staff text
message.staff_name text
message.channel text NOT NULL
message.text text NOT NULL
message.purpose text NOT NULL
message.body text NOT NULL
message.client_key text
message.turn text
note.id text NOT NULL
note.conversation text NOT NULL
note.after_seq bigint NOT NULL
note.at bigint NOT NULL
note.staff text NOT NULL
note.staff_name text NOT NULL
note.text text NOT NULL
note.client_key text NOT NULL
order_line.number text NOT NULL
order_line.position integer NOT NULL
order_line.sku text NOT NULL
order_line.name text NOT NULL
order_line.option_code text
order_line.quantity integer NOT NULL
order_line.price bigint NOT NULL
outbox.id text NOT NULL
outbox.conversation text NOT NULL
outbox.seq bigint NOT NULL
outbox.channel text NOT NULL
outbox.account text NOT NULL
outbox.address text NOT NULL
outbox.state text NOT NULL
outbox.attempts integer NOT NULL
outbox.next_at bigint NOT NULL
preference.id text NOT NULL
preference.customer text NOT NULL
preference.topic text NOT NULL
preference.value text NOT NULL
preference.learnt_by text NOT NULL
preference.learnt_from text NOT NULL
preference.at bigint NOT NULL
product.sku text NOT NULL
product.name_ko text NOT NULL
product.name_en text NOT NULL
product.price bigint NOT NULL
product.family text NOT NULL
product.use_days integer
product.aliases text NOT NULL
product.sold boolean NOT NULL
product_option.sku text NOT NULL
product_option.position integer NOT NULL
product_option.code text NOT NULL
product_option.name_ko text NOT NULL
product_option.name_en text NOT NULL
proof_failure.id text NOT NULL
proof_failure.channel text NOT NULL
proof_failure.account text NOT NULL
proof_failure.address text NOT NULL
proof_failure.subject text NOT NULL
proof_failure.at bigint NOT NULL
rating.conversation text NOT NULL
rating.after_seq bigint NOT NULL
rating.score integer NOT NULL
rating.comment text NOT NULL
rating.at bigint NOT NULL
shop_order.number text NOT NULL
shop_order.letters text NOT NULL
shop_order.customer text NOT NULL
shop_order.phone text
shop_order.ordered_at bigint NOT NULL
shop_order.status text NOT NULL
shop_order.goods bigint NOT NULL
shop_order.discount bigint NOT NULL
shop_order.shipping bigint NOT NULL
shop_order.total bigint NOT NULL
shop_order.coupon text
shop_order.paid_at bigint
shop_order.delivery text NOT NULL
shop_order.carrier text
shop_order.tracking text
shop_order.shipped_at bigint
shop_order.arrives_on text
shop_order.delivered_at bigint
shop_order.location text
shop_order.ready_at bigint
shop_order.kept_until text
shop_order.picked_up_at bigint
staff_read.conversation text NOT NULL
staff_read.staff text NOT NULL
staff_read.seq bigint NOT NULL
stock_level.location text NOT NULL
stock_level.sku text NOT NULL
stock_level.quantity integer NOT NULL
stock_level.restock_on text
stock_level.as_of bigint NOT NULL
waiting.id text NOT NULL
waiting.session text NOT NULL
waiting.customer text NOT NULL
waiting.people integer NOT NULL
waiting.state text NOT NULL
waiting.joined_at bigint NOT NULL
waiting.booking text
waiting.told_at bigint

audit audit_pkey PRIMARY KEY (id)
booking booking_changes_check CHECK ((changes >= 0))
booking booking_check CHECK (((refund >= 0) AND (refund <= total)))
booking booking_check1 CHECK (((status = 'HELD'::text) = (held_until IS NOT NULL)))
booking booking_check2 CHECK (((status = 'CANCELLED'::text) = (cancelled_at IS NOT NULL)))
booking booking_check3 CHECK (((cancelled_at IS NULL) = (refund IS NULL)))
booking booking_customer_fkey FOREIGN KEY (customer) REFERENCES customer(id)
booking booking_people_check CHECK ((people > 0))
booking booking_pkey PRIMARY KEY (number)
booking booking_request_key_key UNIQUE (request_key)
booking booking_session_fkey FOREIGN KEY (session) REFERENCES class_session(code)
booking booking_status_check CHECK ((status = ANY (ARRAY['HELD'::text, 'CONFIRMED'::text, 'CANCELLED'::text, 'EXPIRED'::text, 'ATTENDED'::text, 'NO_SHOW'::text])))
booking booking_total_check CHECK ((total >= 0))
booking_line booking_line_number_fkey FOREIGN KEY (number) REFERENCES booking(number)
booking_line booking_line_pkey PRIMARY KEY (number, "position")
booking_line booking_line_times_check CHECK ((times > 0))
class_lesson class_lesson_check CHECK ((starts_at < ends_at))
class_lesson class_lesson_pkey PRIMARY KEY (session, "position")
class_lesson class_lesson_session_fkey FOREIGN KEY (session) REFERENCES class_session(code)
class_session class_session_capacity_check CHECK ((capacity > 0))
class_session class_session_check CHECK (((taken + elsewhere) <= capacity))
class_session class_session_check1 CHECK ((starts_at < ends_at))
class_session class_session_course_fkey FOREIGN KEY (course) REFERENCES course(code)
class_session class_session_elsewhere_check CHECK ((elsewhere >= 0))
class_session class_session_location_fkey FOREIGN KEY (location) REFERENCES location(code)
class_session class_session_pkey PRIMARY KEY (code)
class_session class_session_taken_check CHECK ((taken >= 0))
consent consent_customer_fkey FOREIGN KEY (customer) REFERENCES customer(id)
consent consent_pkey PRIMARY KEY (id)
conversation conversation_check CHECK (((floor = 'STAFF'::text) = (floor_staff IS NOT NULL)))
conversation conversation_customer_fkey FOREIGN KEY (customer) REFERENCES customer(id)
conversation conversation_floor_check CHECK ((floor = ANY (ARRAY['BOT'::text, 'WAITING'::text, 'STAFF'::text])))
conversation conversation_pkey PRIMARY KEY (id)
conversation_tag conversation_tag_conversation_fkey FOREIGN KEY (conversation) REFERENCES conversation(id)
conversation_tag conversation_tag_pkey PRIMARY KEY (conversation, tag)
coupon coupon_check CHECK ((valid_from < valid_until))
coupon coupon_check1 CHECK (((used_at IS NULL) = (used_for IS NULL)))
coupon coupon_code_fkey FOREIGN KEY (code) REFERENCES coupon_kind(code)
coupon coupon_customer_code_valid_from_key UNIQUE (customer, code, valid_from)
coupon coupon_customer_fkey FOREIGN KEY (customer) REFERENCES customer(id)
coupon coupon_pkey PRIMARY KEY (id)
coupon_kind coupon_kind_benefit_check CHECK ((benefit = ANY (ARRAY['amount'::text, 'percent'::text, 'free-shipping'::text])))
coupon_kind coupon_kind_benefit_value_check CHECK ((benefit_value >= 0))
coupon_kind coupon_kind_minimum_check CHECK ((minimum >= 0))
coupon_kind coupon_kind_pkey PRIMARY KEY (code)
course course_capacity_check CHECK ((capacity > 0))
course course_kind_check CHECK ((kind = ANY (ARRAY['ONE_DAY'::text, 'SERIES'::text])))
course course_lessons_check CHECK ((lessons > 0))
course course_minutes_check CHECK ((minutes > 0))
course course_pkey PRIMARY KEY (code)
course course_price_check CHECK ((price >= 0))
course course_second_person_discount_check CHECK ((second_person_discount >= 0))
customer customer_check CHECK (((merged_into IS NULL) OR ((ref IS NULL) AND (merged_into <> id))))
customer customer_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES customer(id)
customer customer_pkey PRIMARY KEY (id)
customer customer_ref_key UNIQUE (ref)
delivery delivery_outbox_fkey FOREIGN KEY (outbox) REFERENCES outbox(id)
delivery delivery_pkey PRIMARY KEY (outbox, attempt)
entrance entrance_conversation_fkey FOREIGN KEY (conversation) REFERENCES conversation(id)
entrance entrance_pkey PRIMARY KEY (channel, account, address)
feedback feedback_conversation_seq_fkey FOREIGN KEY (conversation, seq) REFERENCES message(conversation, seq)
feedback feedback_pkey PRIMARY KEY (conversation, seq)
floor_change floor_change_conversation_fkey FOREIGN KEY (conversation) REFERENCES conversation(id)
floor_change floor_change_pkey PRIMARY KEY (conversation, epoch)
handoff handoff_conversation_fkey FOREIGN KEY (conversation) REFERENCES conversation(id)
handoff handoff_pkey PRIMARY KEY (conversation, epoch)
identity_link identity_link_absorbed_fkey FOREIGN KEY (absorbed) REFERENCES customer(id)
identity_link identity_link_customer_fkey FOREIGN KEY (customer) REFERENCES customer(id)
identity_link identity_link_level_check CHECK ((level = ANY (ARRAY['ADDRESS'::text, 'CLAIMED'::text, 'PROVEN'::text])))
identity_link identity_link_pkey PRIMARY KEY (id)
identity_link identity_link_previous_fkey FOREIGN KEY (previous) REFERENCES identity_link(id)
inbox inbox_channel_account_address_message_key_key UNIQUE (channel, account, address, message_key)
inbox inbox_conversation_seq_fkey FOREIGN KEY (conversation, seq) REFERENCES message(conversation, seq)
inbox inbox_pkey PRIMARY KEY (id)
link_code link_code_customer_fkey FOREIGN KEY (customer) REFERENCES customer(id)
link_code link_code_pkey PRIMARY KEY (id)
location location_pkey PRIMARY KEY (code)
message message_author_check CHECK ((author = ANY (ARRAY['CUSTOMER'::text, 'BOT'::text, 'STAFF'::text, 'HUB'::text])))
message message_conversation_fkey FOREIGN KEY (conversation) REFERENCES conversation(id)
message message_id_key UNIQUE (id)
message message_pkey PRIMARY KEY (conversation, seq)
note note_conversation_client_key_key UNIQUE (conversation, client_key)
note note_conversation_fkey FOREIGN KEY (conversation) REFERENCES conversation(id)
note note_pkey PRIMARY KEY (id)
order_line order_line_number_fkey FOREIGN KEY (number) REFERENCES shop_order(number)
order_line order_line_pkey PRIMARY KEY (number, "position")
order_line order_line_price_check CHECK ((price >= 0))
order_line order_line_quantity_check CHECK ((quantity > 0))
outbox outbox_conversation_seq_fkey FOREIGN KEY (conversation, seq) REFERENCES message(conversation, seq)
outbox outbox_pkey PRIMARY KEY (id)
outbox outbox_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'DELIVERED'::text, 'FAILED'::text, 'UNKNOWN'::text])))
preference preference_customer_fkey FOREIGN KEY (customer) REFERENCES customer(id)
preference preference_customer_topic_value_key UNIQUE (customer, topic, value)
preference preference_pkey PRIMARY KEY (id)
product product_pkey PRIMARY KEY (sku)
product product_price_check CHECK ((price >= 0))
product product_use_days_check CHECK ((use_days > 0))
product_option product_option_pkey PRIMARY KEY (sku, "position")
product_option product_option_sku_fkey FOREIGN KEY (sku) REFERENCES product(sku)
proof_failure proof_failure_pkey PRIMARY KEY (id)
rating rating_conversation_fkey FOREIGN KEY (conversation) REFERENCES conversation(id)
rating rating_pkey PRIMARY KEY (conversation, after_seq)
rating rating_score_check CHECK (((score >= 1) AND (score <= 5)))
shop_order shop_order_check CHECK (((discount >= 0) AND (discount <= goods)))
shop_order shop_order_check1 CHECK ((total = ((goods - discount) + shipping)))
shop_order shop_order_check2 CHECK (((delivery <> 'pickup'::text) OR (location IS NOT NULL)))
shop_order shop_order_customer_fkey FOREIGN KEY (customer) REFERENCES customer(id)
shop_order shop_order_delivery_check CHECK ((delivery = ANY (ARRAY['parcel'::text, 'pickup'::text])))
shop_order shop_order_goods_check CHECK ((goods >= 0))
shop_order shop_order_location_fkey FOREIGN KEY (location) REFERENCES location(code)
shop_order shop_order_pkey PRIMARY KEY (number)
shop_order shop_order_shipping_check CHECK ((shipping >= 0))
staff_read staff_read_conversation_fkey FOREIGN KEY (conversation) REFERENCES conversation(id)
staff_read staff_read_pkey PRIMARY KEY (conversation, staff)
stock_level stock_level_location_fkey FOREIGN KEY (location) REFERENCES location(code)
stock_level stock_level_pkey PRIMARY KEY (location, sku)
stock_level stock_level_quantity_check CHECK ((quantity >= 0))
stock_level stock_level_sku_fkey FOREIGN KEY (sku) REFERENCES product(sku)
waiting waiting_booking_fkey FOREIGN KEY (booking) REFERENCES booking(number)
waiting waiting_customer_fkey FOREIGN KEY (customer) REFERENCES customer(id)
waiting waiting_people_check CHECK ((people > 0))
waiting waiting_pkey PRIMARY KEY (id)
waiting waiting_session_fkey FOREIGN KEY (session) REFERENCES class_session(code)
waiting waiting_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'OFFERED'::text, 'CONFIRMED'::text, 'EXPIRED'::text, 'LEFT'::text])))

CREATE UNIQUE INDEX audit_pkey ON public.audit USING btree (id)
CREATE INDEX audit_row ON public.audit USING btree (row_ref, id)
CREATE INDEX booking_customer ON public.booking USING btree (customer, booked_at)
CREATE INDEX booking_held ON public.booking USING btree (held_until) WHERE (status = 'HELD'::text)
CREATE UNIQUE INDEX booking_pkey ON public.booking USING btree (number)
CREATE UNIQUE INDEX booking_request_key_key ON public.booking USING btree (request_key)
CREATE INDEX booking_session ON public.booking USING btree (session, status)
CREATE UNIQUE INDEX booking_line_pkey ON public.booking_line USING btree (number, "position")
CREATE UNIQUE INDEX class_lesson_pkey ON public.class_lesson USING btree (session, "position")
CREATE UNIQUE INDEX class_session_pkey ON public.class_session USING btree (code)
CREATE INDEX class_session_start ON public.class_session USING btree (starts_at)
CREATE UNIQUE INDEX consent_pkey ON public.consent USING btree (id)
CREATE UNIQUE INDEX consent_standing ON public.consent USING btree (customer, purpose, channel) WHERE (withdrawn_at IS NULL)
CREATE INDEX conversation_customer ON public.conversation USING btree (customer, opened_at)
CREATE INDEX conversation_floor ON public.conversation USING btree (floor, last_at)
CREATE INDEX conversation_last ON public.conversation USING btree (last_at)
CREATE INDEX conversation_open ON public.conversation USING btree (floor, floor_staff) WHERE (resolved_at IS NULL)
CREATE UNIQUE INDEX conversation_pkey ON public.conversation USING btree (id)
CREATE UNIQUE INDEX conversation_tag_pkey ON public.conversation_tag USING btree (conversation, tag)
CREATE UNIQUE INDEX coupon_customer_code_valid_from_key ON public.coupon USING btree (customer, code, valid_from)
CREATE UNIQUE INDEX coupon_pkey ON public.coupon USING btree (id)
CREATE INDEX coupon_used_for ON public.coupon USING btree (used_for)
CREATE UNIQUE INDEX coupon_kind_pkey ON public.coupon_kind USING btree (code)
CREATE UNIQUE INDEX course_pkey ON public.course USING btree (code)
CREATE INDEX customer_merged_into ON public.customer USING btree (merged_into)
CREATE INDEX customer_phone ON public.customer USING btree (phone)
CREATE UNIQUE INDEX customer_pkey ON public.customer USING btree (id)
CREATE UNIQUE INDEX customer_ref_key ON public.customer USING btree (ref)
CREATE UNIQUE INDEX delivery_pkey ON public.delivery USING btree (outbox, attempt)
CREATE INDEX entrance_conversation ON public.entrance USING btree (conversation)
CREATE UNIQUE INDEX entrance_pkey ON public.entrance USING btree (channel, account, address)
CREATE UNIQUE INDEX feedback_pkey ON public.feedback USING btree (conversation, seq)
CREATE INDEX floor_change_at ON public.floor_change USING btree (at)
CREATE UNIQUE INDEX floor_change_pkey ON public.floor_change USING btree (conversation, epoch)
CREATE UNIQUE INDEX handoff_pkey ON public.handoff USING btree (conversation, epoch)
CREATE INDEX identity_link_customer ON public.identity_link USING btree (customer)
CREATE UNIQUE INDEX identity_link_pkey ON public.identity_link USING btree (id)
CREATE UNIQUE INDEX identity_link_standing ON public.identity_link USING btree (channel, account, address) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX inbox_channel_account_address_message_key_key ON public.inbox USING btree (channel, account, address, message_key)
CREATE INDEX inbox_pending ON public.inbox USING btree (conversation, seq) WHERE (done_at IS NULL)
CREATE UNIQUE INDEX inbox_pkey ON public.inbox USING btree (id)
CREATE INDEX link_code_hash ON public.link_code USING btree (hash)
CREATE UNIQUE INDEX link_code_pkey ON public.link_code USING btree (id)
CREATE UNIQUE INDEX location_pkey ON public.location USING btree (code)
CREATE UNIQUE INDEX message_client_key ON public.message USING btree (conversation, client_key) WHERE (author = 'STAFF'::text)
CREATE UNIQUE INDEX message_id_key ON public.message USING btree (id)
CREATE UNIQUE INDEX message_pkey ON public.message USING btree (conversation, seq)
CREATE INDEX message_turn ON public.message USING btree (turn)
CREATE INDEX note_conversation ON public.note USING btree (conversation, id)
CREATE UNIQUE INDEX note_conversation_client_key_key ON public.note USING btree (conversation, client_key)
CREATE UNIQUE INDEX note_pkey ON public.note USING btree (id)
CREATE UNIQUE INDEX order_line_pkey ON public.order_line USING btree (number, "position")
CREATE INDEX outbox_message ON public.outbox USING btree (conversation, seq)
CREATE INDEX outbox_pending ON public.outbox USING btree (channel, account, address, seq) WHERE (state = 'PENDING'::text)
CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (id)
CREATE UNIQUE INDEX preference_customer_topic_value_key ON public.preference USING btree (customer, topic, value)
CREATE UNIQUE INDEX preference_pkey ON public.preference USING btree (id)
CREATE UNIQUE INDEX product_pkey ON public.product USING btree (sku)
CREATE UNIQUE INDEX product_option_pkey ON public.product_option USING btree (sku, "position")
CREATE INDEX proof_failure_address ON public.proof_failure USING btree (channel, account, address, at)
CREATE UNIQUE INDEX proof_failure_pkey ON public.proof_failure USING btree (id)
CREATE INDEX proof_failure_subject ON public.proof_failure USING btree (subject, at)
CREATE UNIQUE INDEX rating_pkey ON public.rating USING btree (conversation, after_seq)
CREATE INDEX shop_order_customer ON public.shop_order USING btree (customer, ordered_at)
CREATE INDEX shop_order_letters ON public.shop_order USING btree (letters)
CREATE UNIQUE INDEX shop_order_pkey ON public.shop_order USING btree (number)
CREATE UNIQUE INDEX staff_read_pkey ON public.staff_read USING btree (conversation, staff)
CREATE UNIQUE INDEX stock_level_pkey ON public.stock_level USING btree (location, sku)
CREATE INDEX stock_level_sku ON public.stock_level USING btree (sku)
CREATE UNIQUE INDEX waiting_open ON public.waiting USING btree (session, customer) WHERE (state = ANY (ARRAY['WAITING'::text, 'OFFERED'::text]))
CREATE UNIQUE INDEX waiting_pkey ON public.waiting USING btree (id)
CREATE INDEX waiting_queue ON public.waiting USING btree (session, state, joined_at, id)
