using System.Text;

namespace TypedTap.Testing;

/// <summary>What HTTP Basic sends (RFC 7617).</summary>
internal static class BasicLogin
{
    /// <summary>Reads name and password; false where it is not base64, or has no colon.</summary>
    public static bool TryRead(string credentials, out string user, out string password)
    {
        (user, password) = ("", "");
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var count)
            || Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2) is not [var name, var secret])
        {
            return false;
        }

        (user, password) = (name, secret);
        return true;
    }
}
