using TypedTap.Testing.Wire;

namespace TypedTap.Testing;

/// <summary>
/// Something that goes wrong between a client and a service. Names say what happens; <see cref="All"/> has one of each for tests that
/// try them all, and the factory methods make others.
/// </summary>
public sealed partial class Fault
{
    private Fault(string name, FaultKind kind, FaultEffect effect, Func<FaultContext, Task<LoopbackReply>> replyAsync)
    {
        Name = name;
        Kind = kind;
        Effect = effect;
        ReplyAsync = replyAsync;
    }

    /// <summary>What happens, in words: <c>reset within the headers</c>.</summary>
    public string Name { get; }

    /// <summary>The family that it belongs to.</summary>
    public FaultKind Kind { get; }

    /// <summary>What the client can have of the upstream's answer.</summary>
    public FaultEffect Effect { get; }

    /// <summary>
    /// Whether the upstream gets the request that the fault is done to, so that a repeat is a second one to it. Redirects of a GET, and
    /// those with 307 and 308, bring it only the request to the target.
    /// </summary>
    public bool ReachesUpstream { get; private init; }

    /// <summary>Whether it happens when only the head of the request has been read.</summary>
    internal bool BeforeBody { get; private init; }

    /// <summary>Makes the reply; for a fault before the body there is nothing to await.</summary>
    internal Func<FaultContext, Task<LoopbackReply>> ReplyAsync { get; }

    /// <summary>The same, but the upstream gets the request first and its answer is lost: a gateway that gave up too early.</summary>
    /// <exception cref="InvalidOperationException">It happens before the request is read, or after forwarding anyway.</exception>
    public Fault AfterForwarding()
    {
        if (ReachesUpstream || BeforeBody)
        {
            throw new InvalidOperationException(
                $"\"{Name}\" happens {(BeforeBody ? "before the request is read" : "after forwarding anyway")}.");
        }

        return new Fault(Name + ", after the upstream got the request", Kind, Effect, ForwardFirstAsync) { ReachesUpstream = true };

        async Task<LoopbackReply> ForwardFirstAsync(FaultContext context)
        {
            await context.ForwardAsync().ConfigureAwait(false);
            return await ReplyAsync(context).ConfigureAwait(false);
        }
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Something instead of an answer; the upstream gets nothing.</summary>
    private static Fault Instead(string name, FaultKind kind, FaultEffect effect, Func<FaultContext, LoopbackReply> reply) =>
        new(name, kind, effect, context => Task.FromResult(reply(context)));

    /// <summary>Something made of the upstream's answer.</summary>
    private static Fault Spoil(string name, FaultKind kind, FaultEffect effect, Func<WireAnswer, FaultContext, LoopbackReply> reply) =>
        new(
            name, kind, effect,
            async context => reply(await context.ForwardAsync().ConfigureAwait(false), context)) { ReachesUpstream = true };
}
