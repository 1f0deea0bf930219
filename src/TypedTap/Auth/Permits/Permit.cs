using System.Net.Http.Headers;

namespace TypedTap.Auth;

/// <summary>
/// What proves to a service who asks (AuthVO's word): a token, a cookie, a password, a certificate. Not a record: those print
/// what they hold.
/// </summary>
internal abstract class Permit(DateTimeOffset issued, DateTimeOffset? expires) : IDisposable
{
    /// <summary>When it was asked for.</summary>
    public DateTimeOffset Issued { get; } = issued;

    /// <summary>When it ends; null when nobody said.</summary>
    public DateTimeOffset? Expires { get; } = expires;

    /// <summary>The header that it becomes, with <c>***</c> in place of the secret; null when it is none.</summary>
    public abstract KeyValuePair<string, string>? Shown { get; }

    /// <summary>Puts it into the headers of a message.</summary>
    public abstract void Apply(HttpRequestHeaders headers);

    /// <summary>Whether it is the one that was sent with a message.</summary>
    public abstract bool IsIn(HttpRequestHeaders sent);

    /// <summary>Whether another one is the same secret.</summary>
    public abstract bool IsSameAs(Permit other);

    /// <summary>Lets go of handles.</summary>
    public virtual void Dispose()
    {
    }
}
