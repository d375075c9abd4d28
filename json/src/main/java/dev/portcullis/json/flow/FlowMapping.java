package dev.portcullis.json.flow;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.ListCodec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import java.util.List;

/** What flows of every concept share. */
public final class FlowMapping {
    public static final Codec<FlowId> ID = Scalars.ID.as(FlowId::new, FlowId::value);

    public static final Codec<FlowType> TYPE = Scalars.TEXT.as(FlowType::new, FlowType::value);

    public static final Codec<FlowState> STATE = Scalars.TEXT.as(FlowState::new, FlowState::value);

    public static final Codec<MethodName> METHOD = Scalars.TEXT.as(MethodName::new, MethodName::value);

    public static final Codec<CredentialType> CREDENTIAL = Scalars.TEXT.as(CredentialType::new, CredentialType::value);

    public static final Codec<AssuranceLevel> LEVEL = Scalars.TEXT.as(AssuranceLevel::new, AssuranceLevel::value);

    public static final Codec<ContinueWith> CONTINUE_WITH = new ContinueWithCodec();

    public static final Codec<List<ContinueWith>> ALL_CONTINUE_WITH = new ListCodec<>(CONTINUE_WITH);

    private FlowMapping() {}
}
